// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Overview

// The panels of the page, in three rows where there is room, else in two columns that scroll. What needs somebody is
// first in both.
Item {
    id: root

    required property OverviewController overview
    required property OverviewHealth health
    property bool wide: true
    property real room: 700 // height in sight
    readonly property alias attentionRoom: attention.room

    readonly property real least: Theme.px(236)
    readonly property real trendsHeight: Theme.px(164)
    readonly property real side: Math.round(width * 0.32)
    readonly property real half: Math.round(width / 2)
    readonly property real upper: Theme.px(36) + attention.room * Theme.actionRow
    readonly property real jobs: Theme.px(36) + overview.queue.length * Theme.widgetRow + Theme.gap
    // A head without two rows says nothing.
    readonly property bool tells: !wide || upper - jobs >= Theme.px(36) + 2 * Theme.widgetRow
    readonly property real lower: wide ? Math.max(least, room - upper - trendsHeight) : Math.max(Theme.px(276), room - upper)

    height: wide ? upper + lower + trendsHeight : activity.y + activity.height

    AttentionPanel {
        id: attention
        width: root.wide ? parent.width - root.side : parent.width
        height: root.upper
        // As many rows as fit above the other panels, never fewer than five.
        room: Math.max(5, Math.min(root.wide ? 10 : 5, Math.floor((root.room - Theme.px(36) - root.least - root.trendsHeight) / Theme.actionRow)))
        overview: root.overview
    }
    QueuePanel {
        id: queue
        x: root.wide ? attention.width : root.half
        y: root.wide ? 0 : reasons.y
        width: root.wide ? root.side : parent.width - x
        height: !root.wide ? reasons.height : root.tells ? root.jobs : root.upper
        overview: root.overview
        lined: !root.wide
    }
    ActivityPanel {
        id: activity
        x: root.wide ? attention.width : 0
        y: root.wide ? queue.height : queue.y + queue.height
        width: parent.width - x
        height: root.wide ? root.upper - queue.height : Theme.px(36) + 6 * Theme.widgetRow + Theme.gap
        visible: root.tells
        divided: root.wide
        overview: root.overview
    }
    PlansPanel {
        id: plans
        x: root.wide ? 0 : root.half
        y: root.upper
        width: root.wide ? Math.round(parent.width * 0.36) : parent.width - x
        height: root.lower
        divided: !root.wide
        overview: root.overview
    }
    ReasonsPanel {
        id: reasons
        x: root.wide ? plans.width : 0
        y: root.wide ? plans.y : trends.y + trends.height
        width: root.wide ? Math.round(parent.width * 0.28) : root.half
        height: root.wide ? root.lower : Math.max(root.jobs, Theme.px(250))
        divided: root.wide
        overview: root.overview
    }
    PromisesPanel {
        id: promises
        x: root.wide ? reasons.x + reasons.width : 0
        y: root.wide ? plans.y : planners.y + planners.height
        width: root.wide ? parent.width - x : root.half
        height: root.wide ? root.lower : root.upper + root.lower - y
        divided: root.wide
        health: root.health
    }
    HealthPanel {
        id: planners
        y: root.wide ? trends.y : root.upper
        width: root.wide ? Math.round(parent.width * 0.236) : root.half
        height: root.wide ? root.trendsHeight : implicitHeight
    }
    HealthTrends {
        id: trends
        x: root.wide ? planners.width : 0
        y: root.upper + root.lower
        width: parent.width - x
        height: root.trendsHeight
        divided: root.wide
        health: root.health
    }
}
