// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Health

HealthListPane {
    list: "actions"
    title: qsTr("Actions")
    keyColumn: "item"
    emptyIcon: "audit"
    emptyTitle: qsTr("Nobody has done anything yet")
    emptyText: qsTr("What people and the engine do to items stands here, newest first.")

    TableColumn { key: "action"; title: qsTr("Action"); width: 150; minimumWidth: 110; stretch: false; hideable: false; sortable: false; medium: true }
    TableColumn { key: "item"; title: qsTr("Item"); kind: "mono"; width: 200; minimumWidth: 150; hideable: false; sortable: false }
    TableColumn { key: "actor"; title: qsTr("By"); width: 160; minimumWidth: 110; sortable: false }
    TableColumn { key: "source"; title: qsTr("From"); kind: "secondary"; width: 120; minimumWidth: 80; priority: 2; sortable: false }
    TableColumn { key: "plan"; title: qsTr("Plan"); width: 170; minimumWidth: 120; stretch: false; priority: 1; sortable: false }
    TableColumn { key: "branch"; title: qsTr("Branch"); kind: "secondary"; width: 100; minimumWidth: 80; stretch: false; priority: 3; sortable: false }
    TableColumn { key: "age"; title: qsTr("Age"); kind: "time"; width: 84; sortable: false }
}
