// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: root

    property string name
    property string value

    implicitWidth: row.implicitWidth

    Row {
        id: row
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(6)

        Text {
            text: root.name
            font: Theme.body
            color: Theme.text3
            textFormat: Text.PlainText
        }
        Text {
            text: root.value
            font: Theme.body
            color: Theme.text1
            textFormat: Text.PlainText
        }
    }
}
