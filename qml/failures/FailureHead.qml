// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// Heads of the columns; the rows take their places from here.
Item {
    id: root

    property string first
    property string last
    readonly property bool tight: width < Theme.px(720)
    readonly property real iconsWidth: Theme.px(64)
    readonly property real seenWidth: Theme.px(96)
    readonly property real ownerWidth: tight ? 0 : Theme.px(140)
    readonly property real blocksWidth: Theme.px(64)
    readonly property real stateX: Theme.margin + Theme.px(24)
    readonly property real titleX: stateX + Theme.px(136)
    readonly property real seenX: width - Theme.margin - iconsWidth - seenWidth
    readonly property real ownerX: seenX - ownerWidth
    readonly property real blocksX: ownerX - blocksWidth - Theme.margin
    readonly property real titleWidth: blocksX - titleX - Theme.gap

    implicitHeight: Theme.row
    Accessible.ignored: true

    TextLabel { x: root.stateX; height: parent.height; text: root.first; font: Theme.caption; color: Theme.text3 }
    TextLabel { x: root.titleX; height: parent.height; text: qsTr("Failure"); font: Theme.caption; color: Theme.text3 }
    TextLabel {
        x: root.blocksX
        width: root.blocksWidth
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: qsTr("Blocks")
        font: Theme.caption
        color: Theme.text3
    }
    TextLabel { x: root.ownerX; visible: !root.tight; height: parent.height; text: qsTr("Owner"); font: Theme.caption; color: Theme.text3 }
    TextLabel {
        x: root.seenX
        width: root.seenWidth
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: qsTr("Last seen")
        font: Theme.caption
        color: Theme.text3
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
