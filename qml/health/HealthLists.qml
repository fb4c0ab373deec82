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
    readonly property HealthListPane pane: {
        for (let i = 0; i < panes.children.length; ++i) {
            const loader = panes.children[i] as HealthListLoader
            if (loader !== null && loader.shown)
                return loader.pane
        }
        return null
    }
    readonly property bool settled: current === "" || pane !== null && pane.settled

    /** The part of a list that is looked at when it comes into sight. */
    function filter(list: string, filter: string): void {
        for (let i = 0; i < panes.children.length; ++i) {
            const loader = panes.children[i] as HealthListLoader
            if (loader !== null && loader.key === list)
                loader.want(filter)
        }
    }

    Item {
        id: panes
        anchors.fill: parent

        HealthListLoader { key: "stale"; file: "StaleItems"; current: root.current; report: root.status }
        HealthListLoader { key: "failures"; file: "FailedRuns"; current: root.current; report: root.status }
        HealthListLoader { key: "plans"; file: "PlanCoverage"; current: root.current; report: root.status }
        HealthListLoader { key: "templates"; file: "PlannerPrompts"; current: root.current; report: root.status }
        HealthListLoader { key: "worldBible"; file: "WorldBibles"; current: root.current; report: root.status }
        HealthListLoader { key: "transitions"; file: "ItemTransitions"; current: root.current; report: root.status }
        HealthListLoader { key: "orphaned"; file: "OrphanedItems"; current: root.current; report: root.status }
        HealthListLoader { key: "telemetry"; file: "TelemetryFeed"; current: root.current; report: root.status }
        HealthListLoader { key: "actions"; file: "ActionLog"; current: root.current; report: root.status }
    }
}
