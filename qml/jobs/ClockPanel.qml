// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Jobs
import Loomdeck.Console

// What comes back by the clock, when next, and the processes that do the work.
ScrollArea {
    id: root

    readonly property bool wide: width >= Theme.px(880)
    readonly property real side: wide ? Theme.px(380) : 0

    contentHeight: running.y + running.height

    SchedulesList { id: schedules }
    SchedulePanel {
        id: schedule
        width: root.width - root.side
        schedules: schedules
    }
    Separator {
        visible: root.wide
        anchors.left: schedule.right
        vertical: true
        height: nodes.y
    }
    UpcomingPanel {
        id: upcoming
        x: root.wide ? schedule.width + 1 : 0
        y: root.wide ? 0 : schedule.height
        width: root.wide ? root.side - 1 : root.width
        schedules: schedules
    }
    NodesPanel {
        id: nodes
        y: root.wide ? Math.max(schedule.height, upcoming.height) : upcoming.y + upcoming.height
        width: root.width
    }
    // What is left of the page belongs to what runs.
    RunningPanel {
        id: running
        y: nodes.y + nodes.height
        width: root.width
        height: Math.max(implicitHeight, root.height - y)
    }
}
