// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Health

HealthListPane {
    list: "stale"
    title: qsTr("Items that stand still")
    resumable: true
    keyColumn: "item"
    emptyTitle: qsTr("Nothing stands still")
    emptyText: qsTr("Items in progress that nothing touches for longer than the threshold stand here, the longest first.")

    TableColumn { key: "state"; title: qsTr("State"); kind: "state"; width: 96; hideable: false; sortable: false }
    TableColumn { key: "item"; title: qsTr("Item"); kind: "mono"; width: 184; minimumWidth: 150; hideable: false; sortable: false }
    TableColumn { key: "what"; title: qsTr("Task"); kind: "secondary"; width: 300; minimumWidth: 160; priority: 3; sortable: false }
    TableColumn { key: "plan"; title: qsTr("Plan"); width: 178; minimumWidth: 120; stretch: false; priority: 1; sortable: false }
    TableColumn { key: "phase"; title: qsTr("Phase"); kind: "secondary"; width: 150; minimumWidth: 132; stretch: false; priority: 2; sortable: false }
    TableColumn { key: "age"; title: qsTr("Created"); kind: "time"; width: 90; priority: 4; sortable: false }
    TableColumn { key: "still"; title: qsTr("Untouched"); kind: "time"; width: 96; sortable: false }
}
