// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Jobs

Column {
    id: root

    required property SchedulesList schedules
    readonly property real room: width - 2 * Theme.margin - Theme.px(56)
    readonly property var places: placed([0, 0.3, 0.6, 0.82])

    function placed(parts: var): var { return parts.map(part => Theme.margin + part * root.room) }

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Schedule")

    SectionHeader {
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Schedule")
        caption: root.schedules.summary
    }
    ClockHead {
        width: parent.width
        places: root.places
        heads: [qsTr("Job"), qsTr("When"), qsTr("Next"), qsTr("Last")]
    }
    Repeater {
        model: root.schedules
        ScheduleRow {
            width: root.width
            places: root.places
            refusal: root.schedules.refusal
            onSwitched: isOn => root.schedules.setEnabled(index, isOn)
        }
    }
    LoadingRows {
        width: parent.width
        visible: !root.schedules.loaded
        running: visible
        text: qsTr("Reading the schedule")
    }
    FailedState {
        width: parent.width
        visible: root.schedules.error.isSet
        title: qsTr("The schedule cannot be read")
        text: root.schedules.error.message
        details: root.schedules.error.code + ": " + root.schedules.error.message + " " + root.schedules.error.fix
        onRetry: root.schedules.reload()
    }
    EmptyState {
        width: parent.width
        visible: root.schedules.loaded && root.schedules.count === 0 && !root.schedules.error.isSet
        iconName: "clock"
        title: qsTr("Nothing is scheduled")
        text: qsTr("Work that comes back by the clock stands here, with its next run.")
    }
}
