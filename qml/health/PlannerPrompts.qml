// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Health

HealthListPane {
    list: "templates"
    title: qsTr("Prompts of the planners")
    keyColumn: "planner"
    emptyIcon: "note"
    emptyTitle: qsTr("There is no planner")
    emptyText: qsTr("Each planner and the prompt that it asks with stand here; Enter opens the prompt in Settings.")

    TableColumn { key: "state"; title: qsTr("State"); kind: "state"; width: 96; hideable: false; sortable: false }
    TableColumn { key: "planner"; title: qsTr("Planner"); width: 170; minimumWidth: 140; stretch: false; hideable: false; sortable: false }
    TableColumn { key: "what"; title: qsTr("Prompt"); kind: "secondary"; width: 240; minimumWidth: 180; sortable: false }
    TableColumn { key: "step"; title: qsTr("Step"); kind: "secondary"; width: 220; minimumWidth: 180; stretch: false; priority: 2; sortable: false }
    TableColumn { key: "template"; title: qsTr("Id"); kind: "mono"; width: 264; minimumWidth: 264; priority: 1; sortable: false }
}
