// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Health

// The lists of the report, one in sight; those that were looked at stay as they were left.
FocusScope {
    id: root

    required property PlannerStatus status
    property string current
    readonly property Item pane: {
        for (let i = 0; i < panes.children.length; ++i) {
            const loader = panes.children[i] as HealthListLoader
            if (loader !== null && loader.shown)
                return loader.item as Item
        }
        return null
    }
    readonly property bool settled: current === "" || pane !== null && pane.settled

    Item {
        id: panes
        anchors.fill: parent

        HealthListLoader { key: "stale"; current: root.current; sourceComponent: StaleItems { status: root.status } }
        HealthListLoader { key: "failures"; current: root.current; sourceComponent: FailedRuns { status: root.status } }
        HealthListLoader { key: "plans"; current: root.current; sourceComponent: PlanCoverage { status: root.status } }
        HealthListLoader { key: "templates"; current: root.current; sourceComponent: PlannerPrompts { status: root.status } }
        HealthListLoader { key: "worldBible"; current: root.current; sourceComponent: WorldBibles { status: root.status } }
        HealthListLoader { key: "transitions"; current: root.current; sourceComponent: ItemTransitions { status: root.status } }
        HealthListLoader { key: "orphaned"; current: root.current; sourceComponent: OrphanedItems { status: root.status } }
        HealthListLoader { key: "telemetry"; current: root.current; sourceComponent: TelemetryFeed { status: root.status } }
        HealthListLoader { key: "actions"; current: root.current; sourceComponent: ActionLog { status: root.status } }
    }
}
