// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

FocusScope {
    id: root

    required property BacklogController controller
    readonly property alias table: table
    property string anchorKey
    property real anchorOffset: 0

    function openColumnsMenu(item: Item): void { table.openColumnsMenu(item) }

    // What stands at the top goes on standing there when the list is read again.
    function remember(): void {
        const row = table.list.indexAt(1, table.list.contentY + 1)
        root.anchorKey = row > 0 ? String(root.controller.list.keyAt(row)) : ""
        root.anchorOffset = row > 0 ? table.list.contentY - row * Theme.row : 0
    }
    function restore(): void {
        const row = root.anchorKey === "" ? -1 : root.controller.list.rowOf(Number(root.anchorKey))
        if (row > 0)
            table.list.contentY = row * Theme.row + root.anchorOffset
    }
    function showCurrent(): void {
        const row = root.controller.list.rowOf(Session.navigator.item)
        table.currentRow = row
    }

    Connections {
        target: root.controller
        function onListReplacing() { root.remember() }
        function onListReplaced() {
            root.restore()
            root.showCurrent()
        }
        function onQueryChanged() { root.anchorKey = "" }
    }
    Connections {
        target: Session.navigator
        function onItemChanged() { root.showCurrent() }
    }
    DataTable {
        id: table
        objectName: "backlogTable"
        anchors.fill: parent
        focus: true
        name: qsTr("Backlog")
        model: root.controller.list
        tickable: true
        collapsible: true
        tickState: root.controller.list.tickState
        keyColumn: "item"
        sortKey: root.controller.sortColumn
        sortDescending: root.controller.sortDescending
        onTickToggled: (row, range) => root.controller.list.toggleTick(row, range)
        onTickAllToggled: root.controller.list.toggleAllTicks()
        onSortRequested: (key, descending) => root.controller.sortBy(key, descending)
        onHeadingToggled: row => root.controller.list.toggleHeading(row)
        onCopyRequested: Clipboard.copy(root.controller.list.copyText(table.currentRow))
        onActivated: row => {
            const key = root.controller.list.keyAt(row)
            if (key !== 0)
                Session.navigator.showItem(key)
        }
        onCurrentChanged: row => {
            // An open drawer follows the current row.
            const key = root.controller.list.keyAt(row)
            if (Session.navigator.item !== 0 && key !== 0)
                Session.navigator.showItem(key)
        }
        onContextMenuRequested: (row, at) => {
            menu.itemKey = root.controller.list.keyAt(row)
            planMenu.planId = root.controller.list.planAt(row)
            if (menu.itemKey !== 0)
                menu.popup(table, at.x, at.y)
            else if (planMenu.planId !== "")
                planMenu.popup(table, at.x, at.y)
        }
        onLayoutStateChanged: Session.settings.setTableLayout("backlog", layoutState)
        Component.onCompleted: layoutState = Session.settings.tableLayout("backlog")

        TableColumn { key: "state"; title: qsTr("State"); kind: "state"; width: 112; hideable: false }
        TableColumn { key: "item"; title: qsTr("Item"); kind: "mono"; width: 176; hideable: false }
        TableColumn { key: "why"; title: qsTr("Why"); kind: "secondary"; width: 150; minimumWidth: 130; stretch: true; priority: 1; sortable: false }
        TableColumn { key: "plan"; title: qsTr("Plan"); width: 112; minimumWidth: 96; priority: 2 }
        TableColumn { key: "branch"; title: qsTr("Branch"); kind: "secondary"; width: 84; minimumWidth: 70; priority: 8; sortable: false; shown: false }
        TableColumn { key: "phase"; title: qsTr("Phase"); kind: "secondary"; width: 140; minimumWidth: 132; priority: 3 }
        TableColumn { key: "task"; title: qsTr("Task"); kind: "number"; width: 48; priority: 9; sortable: false; shown: false }
        TableColumn { key: "provider"; title: qsTr("Provider · model"); kind: "secondary"; width: 150; minimumWidth: 120; priority: 6; sortable: false }
        TableColumn { key: "tries"; title: qsTr("Tries"); kind: "number"; width: 50; priority: 4 }
        TableColumn { key: "updated"; title: qsTr("Updated"); kind: "time"; width: 96; priority: 10; shown: false }
        TableColumn { key: "created"; title: qsTr("Created"); kind: "time"; width: 96; priority: 11; shown: false }
        TableColumn { key: "age"; title: qsTr("Age"); kind: "time"; width: 82 }
    }
    ItemMenu { id: menu }
    PlanMenu { id: planMenu }
}
