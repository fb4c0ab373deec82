// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Controls

// A line of the table of models, or its head.
Item {
    id: root

    property bool head: false
    property string name
    property string input
    property string output
    property string cached
    property string mark
    readonly property int column: Math.min(Theme.px(120), Math.floor(width / 6))

    implicitHeight: Theme.row
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([name, mark, qsTr("input %1").arg(input), qsTr("output %1").arg(output), qsTr("cached %1").arg(cached)])
    Accessible.ignored: head

    TextLabel {
        id: title
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width - 3 * root.column - 2 * Theme.margin - (note.visible ? note.width + Theme.gap : 0))
        text: root.name
        font: root.head ? Theme.captionMedium : Theme.bodyMedium
        color: root.head ? Theme.text3 : Theme.text1
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: note
        visible: text !== ""
        anchors.left: title.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.mark
        font: Theme.captionMedium
        color: Theme.text3
        Accessible.ignored: true
    }
    Repeater {
        model: [root.input, root.output, root.cached]
        TextLabel {
            required property string modelData
            required property int index
            x: root.width - Theme.margin - (3 - index) * root.column
            width: root.column
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            horizontalAlignment: Text.AlignRight
            text: modelData
            font: root.head ? Theme.captionMedium : Theme.body
            color: root.head ? Theme.text3 : Theme.text1
            Accessible.ignored: true
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
    }
}
