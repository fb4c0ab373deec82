// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What of the page is looked at: the charts, or one of the report's lists with its count.
StateTabs {
    id: root

    required property PlannerStatus status
    readonly property var totals: status.totals

    /** A list that is too long to be counted says at least how long it is. */
    function tab(key: string, text: string): var {
        const total = root.totals[key]
        return total === undefined ? { key: key, text: text }
            : total < 0 ? { key: key, text: text + " " + qsTr("10,000+") }
            : { key: key, text: text, count: total }
    }

    objectName: "healthTabs"
    name: qsTr("Parts of the page")
    tabs: [
        { key: "charts", text: qsTr("Charts") },
        root.tab("stale", qsTr("Stale")),
        root.tab("failures", qsTr("Failures")),
        root.tab("plans", qsTr("Plans")),
        root.tab("templates", qsTr("Prompts")),
        root.tab("worldBible", qsTr("World bible")),
        root.tab("transitions", qsTr("Transitions")),
        root.tab("orphaned", qsTr("Orphaned")),
        root.tab("telemetry", qsTr("Telemetry")),
        root.tab("actions", qsTr("Actions"))
    ]
}
