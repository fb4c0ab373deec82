// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A named bar with its figure: either one share with its role, or segments of a whole.
import QtQuick

Item {
    id: root

    property string name
    property bool medium: false
    property real share: 0
    property string role: "run"
    property var segments: []
    property real total: 0
    property string figure
    property string note
    property int nameWidth: Theme.px(96)
    property int figureWidth: Theme.px(44)
    property int noteWidth: 0
    property int barHeight: Theme.px(segments.length > 0 ? 8 : 12)

    implicitWidth: Theme.px(360)
    implicitHeight: Theme.widgetRow
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([name, figure, note])

    Text {
        id: label
        width: root.nameWidth - Theme.gap
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        font: root.medium ? Theme.bodyMedium : Theme.body
        color: root.medium ? Theme.text1 : Theme.text2
        textFormat: Text.PlainText
        elide: Text.ElideRight
    }
    Item {
        anchors.left: label.right
        anchors.leftMargin: Theme.gap
        anchors.right: number.left
        height: parent.height

        StackedBar {
            visible: root.segments.length > 0
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: root.barHeight
            segments: root.segments
            total: root.total
            Accessible.ignored: true
        }
        Rectangle {
            visible: root.segments.length === 0
            anchors.verticalCenter: parent.verticalCenter
            width: root.share > 0 ? Math.max(2, Math.round(parent.width * Math.min(1, root.share))) : 0
            height: root.barHeight
            radius: Theme.radiusBar
            color: Theme.role(root.role).bar
        }
    }
    Text {
        id: number
        anchors.right: remark.left
        width: root.figureWidth
        anchors.verticalCenter: parent.verticalCenter
        text: root.figure
        font: Theme.bodyMedium
        color: Theme.text1
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignRight
    }
    Text {
        id: remark
        anchors.right: parent.right
        width: root.noteWidth
        anchors.verticalCenter: parent.verticalCenter
        text: root.note
        font: Theme.caption
        color: Theme.text3
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
    }
}
