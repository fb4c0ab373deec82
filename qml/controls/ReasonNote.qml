// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a control is disabled, with a lock, beside it.
import QtQuick

Row {
    id: root

    property string text

    spacing: Theme.px(6)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: "lock"
        color: Theme.text3
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: Theme.caption
        color: Theme.text3
        textFormat: Text.PlainText
    }
}
