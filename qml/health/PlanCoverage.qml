// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Health

HealthListPane {
    list: "plans"
    title: qsTr("Coverage by plan")
    keyColumn: "plan"
    emptyIcon: "plan"
    emptyTitle: qsTr("There is no plan with items")
    emptyText: qsTr("How far each plan is in each phase stands here as soon as a vision has made its backlog.")

    TableColumn { key: "plan"; title: qsTr("Plan"); width: 184; minimumWidth: 164; stretch: false; hideable: false; sortable: false; medium: true }
    TableColumn { key: "figure"; title: qsTr("Done"); kind: "number"; width: 60; hideable: false; sortable: false }
    TableColumn { key: "VisionPlanner"; title: qsTr("Vision"); kind: "bar"; roleKey: "VisionPlannerRole"; width: 84; minimumWidth: 68; priority: 2; sortable: false }
    TableColumn { key: "WorldBibleManager"; title: qsTr("Bible"); kind: "bar"; roleKey: "WorldBibleManagerRole"; width: 84; minimumWidth: 68; priority: 2; sortable: false }
    TableColumn { key: "IterativePlanner"; title: qsTr("Iteration"); kind: "bar"; roleKey: "IterativePlannerRole"; width: 84; minimumWidth: 68; priority: 2; sortable: false }
    TableColumn { key: "ChapterArchitect"; title: qsTr("Chapters"); kind: "bar"; roleKey: "ChapterArchitectRole"; width: 84; minimumWidth: 68; priority: 2; sortable: false }
    TableColumn { key: "ScrollRefiner"; title: qsTr("Scrolls"); kind: "bar"; roleKey: "ScrollRefinerRole"; width: 84; minimumWidth: 68; priority: 2; sortable: false }
    TableColumn { key: "SceneWeaver"; title: qsTr("Scenes"); kind: "bar"; roleKey: "SceneWeaverRole"; width: 84; minimumWidth: 68; priority: 2; sortable: false }
    TableColumn { key: "gaps"; title: qsTr("Gaps"); kind: "secondary"; width: 200; minimumWidth: 196; priority: 1; sortable: false }
    TableColumn { key: "items"; title: qsTr("Items"); kind: "number"; width: 64; priority: 3; sortable: false }
    TableColumn { key: "running"; title: qsTr("In progress"); kind: "number"; width: 96; priority: 4; sortable: false }
    TableColumn { key: "age"; title: qsTr("Touched"); kind: "time"; width: 84; sortable: false }
}
