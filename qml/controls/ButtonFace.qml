// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is rare in a button is made only when it is there: a first window has dozens of them.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: root

    property string text
    property font font: Theme.bodyMedium
    property string iconName
    property string trailingIcon
    property color ink
    property color iconInk: ink
    property bool busy: false

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.px(6)

        Repeater {
            model: root.busy ? 1 : 0
            BusySign { color: root.iconInk }
        }
        Repeater {
            model: root.iconName !== "" && !root.busy ? 1 : 0
            Icon {
                name: root.iconName
                color: root.iconInk
            }
        }
        Text {
            height: Theme.icon
            text: root.text
            font: root.font
            color: root.ink
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
        }
        Repeater {
            model: root.trailingIcon !== "" ? 1 : 0
            Icon {
                name: root.trailingIcon
                color: root.iconInk
            }
        }
    }
}
