// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Health

// How work goes, in a grid. All charts share their range, the value line and the brush.
Item {
    id: root

    required property HealthController health
    property int columns: 3
    property real cellHeight: 240
    readonly property int plotWidth: outcomes.plotWidth
    property real hover: -1
    signal hovered(share: real)

    height: Math.ceil(6 / columns) * cellHeight

    HealthBars {
        id: outcomes
        at: 0
        key: "outcomes"
        health: root.health
        columns: root.columns
        height: root.cellHeight
        hover: root.hover
        emptyText: qsTr("Bars appear when planners' runs end.")
        onHovered: share => root.hovered(share)
    }
    HealthLines {
        at: 1
        key: "latency"
        health: root.health
        columns: root.columns
        height: root.cellHeight
        hover: root.hover
        emptyText: qsTr("Lines appear when runs have been timed.")
        onHovered: share => root.hovered(share)
    }
    HealthLines {
        at: 2
        key: "queue"
        health: root.health
        columns: root.columns
        height: root.cellHeight
        hover: root.hover
        emptyText: qsTr("The leading node looks at the queue four times a minute.")
        onHovered: share => root.hovered(share)
    }
    HealthLines {
        at: 3
        key: "progress"
        health: root.health
        columns: root.columns
        height: root.cellHeight
        hover: root.hover
        emptyText: qsTr("Lines appear while items are in progress.")
        onHovered: share => root.hovered(share)
    }
    HealthBars {
        at: 4
        key: "lore"
        health: root.health
        columns: root.columns
        height: root.cellHeight
        hover: root.hover
        emptyText: qsTr("Bars appear when lore is ready in time, or is not.")
        onHovered: share => root.hovered(share)
    }
    HealthBars {
        at: 5
        key: "resumes"
        health: root.health
        columns: root.columns
        height: root.cellHeight
        hover: root.hover
        emptyText: qsTr("Bars appear when items that somebody resumed are done.")
        onHovered: share => root.hovered(share)
    }
}
