// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// The next runs of everything that is switched on, in the order of the clock.
Column {
    id: root

    required property SchedulesList schedules

    bottomPadding: Theme.gap
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Next runs")

    SectionHeader {
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Next runs")
    }
    TextLabel {
        x: Theme.margin
        visible: root.schedules.loaded && root.schedules.upcoming.length === 0
        text: qsTr("Nothing runs by itself: every schedule is off.")
        color: Theme.text3
    }
    Repeater {
        model: root.schedules.upcoming

        Item {
            id: line
            required property var modelData
            width: root.width
            height: Theme.widgetRow
            Accessible.role: Accessible.ListItem
            Accessible.name: Theme.sentence([line.modelData.title, line.modelData.distance, line.modelData.time])

            TextLabel {
                x: Theme.margin
                width: time.x - x - Theme.gap
                height: parent.height
                text: line.modelData.title
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            TextLabel {
                id: time
                anchors.right: distance.left
                width: Theme.px(96)
                visible: line.modelData.time !== line.modelData.distance
                height: parent.height
                text: line.modelData.time
                font: Theme.caption
                color: Theme.text3
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
            TextLabel {
                id: distance
                anchors.right: parent.right
                anchors.rightMargin: Theme.margin
                width: Theme.px(92)
                height: parent.height
                text: line.modelData.distance
                color: Theme.text2
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
        }
    }
}
