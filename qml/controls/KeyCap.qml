// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Rectangle {
    id: root

    property string text

    implicitWidth: label.implicitWidth + Theme.px(12)
    implicitHeight: Theme.px(20)
    radius: Theme.radiusPill
    color: "transparent"
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Text {
        id: label
        anchors.centerIn: parent
        text: root.text
        font: Theme.captionMedium
        color: Theme.text3
        textFormat: Text.PlainText
    }
}
