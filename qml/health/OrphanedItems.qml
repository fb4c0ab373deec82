// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Health

HealthListPane {
    list: "orphaned"
    title: qsTr("Items without a plan")
    resumable: true
    keyColumn: "item"
    emptyTitle: qsTr("Every item has its plan")
    emptyText: qsTr("Items whose plan was removed stand here, oldest first.")

    TableColumn { key: "state"; title: qsTr("State"); kind: "state"; width: 108; hideable: false; sortable: false }
    TableColumn { key: "item"; title: qsTr("Item"); kind: "mono"; width: 184; minimumWidth: 150; hideable: false; sortable: false }
    TableColumn { key: "what"; title: qsTr("Task"); kind: "secondary"; width: 300; minimumWidth: 160; priority: 2; sortable: false }
    TableColumn { key: "phase"; title: qsTr("Phase"); kind: "secondary"; width: 150; minimumWidth: 132; stretch: false; priority: 3; sortable: false }
    TableColumn { key: "status"; title: qsTr("Status"); width: 110; stretch: false; priority: 1; sortable: false }
    TableColumn { key: "age"; title: qsTr("Created"); kind: "time"; width: 90; sortable: false }
}
