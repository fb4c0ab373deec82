// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Health

HealthListPane {
    list: "transitions"
    title: qsTr("Changes of status")
    keyColumn: "item"
    emptyIcon: "pending"
    emptyTitle: qsTr("No item changed its status")
    emptyText: qsTr("Each change of an item's status within the window stands here, newest first.")

    TableColumn { key: "state"; title: qsTr("Became"); kind: "state"; width: 112; hideable: false; sortable: false }
    TableColumn { key: "item"; title: qsTr("Item"); kind: "mono"; width: 190; minimumWidth: 150; hideable: false; sortable: false }
    TableColumn { key: "what"; title: qsTr("Task"); kind: "secondary"; width: 300; minimumWidth: 160; priority: 2; sortable: false }
    TableColumn { key: "plan"; title: qsTr("Plan"); width: 170; minimumWidth: 120; stretch: false; priority: 1; sortable: false }
    TableColumn { key: "when"; title: qsTr("When"); kind: "time"; width: 104; sortable: false }
    TableColumn { key: "age"; title: qsTr("Age"); kind: "time"; width: 84; priority: 3; sortable: false }
}
