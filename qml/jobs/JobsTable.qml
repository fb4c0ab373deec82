// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

FocusScope {
    id: root

    required property JobController controller
    readonly property JobList rows: controller.list
    readonly property alias table: table

    function openColumnsMenu(item: Item): void { table.openColumnsMenu(item) }
    function showCurrent(): void { table.currentRow = root.rows.rowOf(Session.navigator.job) }

    Connections {
        target: Session.navigator
        function onJobChanged() { root.showCurrent() }
    }
    Connections {
        target: root.rows
        function onCountChanged() { root.showCurrent() }
    }
    // Rows come and go by themselves only while nobody points at one, reads one, or is somewhere further down.
    Binding {
        target: root.rows
        property: "follows"
        value: table.list.contentY <= table.list.originY && table.geometry.hovered < 0 && Session.navigator.job === 0
    }
    DataTable {
        id: table
        objectName: "jobsTable"
        anchors.fill: parent
        focus: true
        name: qsTr("Jobs")
        model: root.rows
        keyColumn: "job"
        onCopyRequested: Clipboard.copy(root.rows.copyText(table.currentRow))
        onActivated: row => {
            const id = root.rows.idAt(row)
            if (id !== 0)
                Session.navigator.showJob(id)
        }
        onCurrentChanged: row => {
            // An open drawer follows the current row.
            const id = root.rows.idAt(row)
            if (Session.navigator.job !== 0 && id !== 0)
                Session.navigator.showJob(id)
        }
        onContextMenuRequested: (row, at) => {
            menu.jobId = root.rows.idAt(row)
            if (menu.jobId !== 0)
                menu.popup(table, at.x, at.y)
        }
        onLayoutStateChanged: Session.settings.setTableLayout("jobs", layoutState)
        Component.onCompleted: layoutState = Session.settings.tableLayout("jobs")

        TableColumn { key: "state"; title: qsTr("State"); kind: "state"; width: 112; hideable: false; sortable: false }
        TableColumn { key: "job"; title: qsTr("Job"); width: 156; minimumWidth: 148; stretch: false; hideable: false; sortable: false }
        TableColumn { key: "subject"; title: qsTr("Subject"); kind: "mono"; width: 168; minimumWidth: 136; sortable: false }
        TableColumn { key: "why"; title: qsTr("Why"); kind: "secondary"; width: 240; minimumWidth: 190; priority: 2; sortable: false }
        TableColumn { key: "plan"; title: qsTr("Plan"); width: 164; minimumWidth: 128; stretch: false; priority: 3; sortable: false }
        TableColumn { key: "attempts"; title: qsTr("Attempts"); kind: "number"; width: 76; priority: 4; sortable: false }
        TableColumn { key: "when"; title: qsTr("When"); kind: "time"; width: 104; sortable: false }
        TableColumn { key: "node"; title: qsTr("Node"); kind: "secondary"; width: 124; minimumWidth: 112; stretch: false; priority: 5; sortable: false }
        TableColumn { key: "created"; title: qsTr("Created"); kind: "time"; width: 96; priority: 7; shown: false; sortable: false }
        TableColumn { key: "id"; title: qsTr("Id"); kind: "number"; width: 76; priority: 8; shown: false; sortable: false }
    }
    JobMenu { id: menu }
}
