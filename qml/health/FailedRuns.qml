// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Health

HealthListPane {
    list: "failures"
    title: qsTr("Runs that failed")
    keyColumn: "planner"
    emptyTitle: qsTr("No run failed")
    emptyText: qsTr("Planners' runs without success stand here, newest first; Enter opens the transcript of one.")

    TableColumn { key: "state"; title: qsTr("Outcome"); kind: "state"; width: 108; hideable: false; sortable: false }
    TableColumn { key: "planner"; title: qsTr("Planner"); width: 150; minimumWidth: 130; stretch: false; hideable: false; sortable: false }
    TableColumn { key: "what"; title: qsTr("What it said"); kind: "secondary"; width: 360; minimumWidth: 220; sortable: false }
    TableColumn { key: "item"; title: qsTr("Item"); kind: "mono"; width: 176; minimumWidth: 140; priority: 1; sortable: false }
    TableColumn { key: "talk"; title: qsTr("Conversation"); kind: "mono"; width: 124; priority: 3; sortable: false }
    TableColumn { key: "when"; title: qsTr("When"); kind: "time"; width: 104; sortable: false }
}
