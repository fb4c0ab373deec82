// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// One setting: its name and what it does at the left, its control on one line for all rows.
Item {
    id: root

    required property string title
    property string note
    default property alias content: slot.data

    width: parent ? parent.width : 0
    implicitHeight: Math.max(Theme.px(56), words.height + Theme.px(20))
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Accessible.description: note

    Column {
        id: words
        x: Theme.margin
        width: slot.x - x - Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        TextLabel {
            width: parent.width
            text: root.title
            font: Theme.bodyMedium
            Accessible.ignored: true
        }
        TextLabel {
            width: parent.width
            visible: text !== ""
            text: root.note
            font: Theme.caption
            color: Theme.text3
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Row {
        id: slot
        x: Math.round(parent.width * 0.56)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
    }
    Separator {
        anchors.bottom: parent.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
    }
}
