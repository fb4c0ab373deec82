// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A row of 8 px squares with their words: entries are {role or colour, text}.
pragma ComponentBehavior: Bound
import QtQuick

Flow {
    id: root

    property var entries: []

    spacing: Theme.px(12)

    Repeater {
        model: root.entries

        Row {
            id: entry
            required property var modelData
            spacing: Theme.half
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.text

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(8)
                height: width
                radius: Theme.radiusBar
                color: entry.modelData.colour ?? Theme.role(entry.modelData.role).bar
            }
            Text {
                text: entry.modelData.text
                font: Theme.caption
                color: Theme.text2
                textFormat: Text.PlainText
            }
        }
    }
}
