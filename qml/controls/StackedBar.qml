// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of a whole: segments are {role or colour, value}, the rest of total is track.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: root

    property var segments: []
    property real total: 0
    property color track: Theme.neutral.bar
    property color gapColor: Theme.surface
    property string name
    readonly property real sum: segments.reduce((sofar, part) => sofar + Math.max(0, part.value), 0)
    readonly property real whole: Math.max(total, sum)

    function startOf(index: int): real {
        let value = 0
        for (let i = 0; i < index; ++i)
            value += Math.max(0, root.segments[i].value)
        return root.whole > 0 ? value / root.whole : 0
    }

    implicitWidth: Theme.px(160)
    implicitHeight: Theme.px(8)
    Accessible.role: Accessible.Chart
    Accessible.name: root.name

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusBar
        color: root.track
    }
    Repeater {
        model: root.segments

        Item {
            id: part
            required property var modelData
            required property int index
            readonly property real share: root.whole > 0 ? Math.max(0, modelData.value) / root.whole : 0
            readonly property bool atEnd: root.startOf(index) + share > 0.9999
            readonly property color colour: modelData.colour ?? Theme.role(modelData.role).bar
            x: Math.round(root.startOf(index) * root.width)
            width: share > 0 ? Math.max(2, Math.round((root.startOf(index) + share) * root.width) - x) : 0
            height: root.height

            Rectangle {
                anchors.fill: parent
                radius: part.index === 0 || part.atEnd ? Theme.radiusBar : 0
                color: part.colour
            }
            // Only the ends of the whole bar are round.
            Rectangle {
                visible: part.index === 0 && !part.atEnd && part.width > 4
                x: parent.width / 2
                width: parent.width / 2
                height: parent.height
                color: part.colour
            }
            Rectangle {
                visible: part.index > 0 && part.atEnd && part.width > 4
                width: parent.width / 2
                height: parent.height
                color: part.colour
            }
            Rectangle {
                visible: !part.atEnd && part.width > 2
                anchors.right: parent.right
                width: 1
                height: parent.height
                color: root.gapColor
            }
        }
    }
}
