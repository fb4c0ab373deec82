// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Health

HealthListPane {
    list: "worldBible"
    title: qsTr("World bibles")
    keyColumn: "plan"
    filters: [{ value: "", text: qsTr("All") }, { value: "faulty", text: qsTr("Old or missing") }]
    emptyIcon: "lore"
    emptyTitle: qsTr("There is no world bible")
    emptyText: qsTr("The bible of each plan and branch stands here with its age as soon as the planners have written one.")

    TableColumn { key: "state"; title: qsTr("State"); kind: "state"; width: 96; hideable: false; sortable: false }
    TableColumn { key: "plan"; title: qsTr("Plan"); width: 170; minimumWidth: 130; stretch: false; hideable: false; sortable: false }
    TableColumn { key: "branch"; title: qsTr("Branch"); width: 130; minimumWidth: 90; stretch: false; sortable: false }
    TableColumn { key: "what"; title: qsTr("Newest entry"); kind: "secondary"; width: 300; minimumWidth: 180; sortable: false }
    TableColumn { key: "domain"; title: qsTr("Domain"); kind: "secondary"; width: 110; minimumWidth: 80; stretch: false; priority: 2; sortable: false }
    TableColumn { key: "entries"; title: qsTr("Entries"); kind: "number"; width: 76; sortable: false }
    TableColumn { key: "age"; title: qsTr("Untouched"); kind: "time"; roleKey: "ageRole"; width: 96; sortable: false }
}
