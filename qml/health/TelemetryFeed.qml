// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Health

HealthListPane {
    list: "telemetry"
    title: qsTr("Telemetry")
    keyColumn: "item"
    filters: [{ value: "", text: qsTr("All") }, { value: "refused", text: qsTr("Refused") }]
    emptyIcon: "health"
    emptyTitle: qsTr("No phase has told anything yet")
    emptyText: qsTr("What phases say of themselves and resumes that were refused stand here, newest first.")

    TableColumn { key: "state"; title: qsTr("Status"); kind: "state"; width: 112; hideable: false; sortable: false }
    TableColumn { key: "item"; title: qsTr("Item"); kind: "mono"; width: 184; minimumWidth: 150; hideable: false; sortable: false }
    TableColumn { key: "phase"; title: qsTr("Phase"); width: 150; minimumWidth: 132; stretch: false; sortable: false }
    TableColumn { key: "what"; title: qsTr("Reason"); kind: "secondary"; width: 260; minimumWidth: 150; priority: 2; sortable: false }
    TableColumn { key: "plan"; title: qsTr("Plan"); width: 178; minimumWidth: 120; stretch: false; priority: 1; sortable: false }
    TableColumn { key: "branch"; title: qsTr("Branch"); kind: "secondary"; width: 100; minimumWidth: 80; stretch: false; priority: 3; sortable: false }
    TableColumn { key: "age"; title: qsTr("Age"); kind: "time"; width: 84; sortable: false }
}
