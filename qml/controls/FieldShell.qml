// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every field shares: a label with its hint above, the frame, and one line below that says what to do.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: root

    property string label
    property string hint
    property string error
    property bool active: false
    property int frameHeight: Theme.field
    readonly property alias frame: frame
    default property alias content: frame.data
    readonly property string fullName: label === "" ? hint : label

    implicitWidth: Theme.px(200)
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.half

        Repeater {
            model: root.label === "" ? 0 : 1

            Row {
                height: Theme.px(18)
                spacing: Theme.gap

                Text {
                    text: root.label
                    font: Theme.bodyMedium
                    color: root.enabled ? Theme.text1 : Theme.off
                    textFormat: Text.PlainText
                }
                Text {
                    text: root.hint
                    font: Theme.caption
                    color: Theme.text3
                    textFormat: Text.PlainText
                    anchors.bottom: parent.bottom
                    bottomPadding: 2
                }
            }
        }
        Rectangle {
            id: frame
            width: parent.width
            height: root.frameHeight
            radius: Theme.radius
            color: root.enabled ? Theme.surface : Theme.canvas
            border.width: root.active ? 2 : 1
            border.color: !root.enabled ? Theme.line : root.active ? Theme.accent : root.error !== "" ? Theme.bad.text : Theme.edge
        }
        Repeater {
            model: root.error === "" ? 0 : 1

            Text {
                objectName: "errorLine"
                width: column.width
                text: root.error
                font: Theme.caption
                color: Theme.bad.text
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: root.error
            }
        }
    }
}
