// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What the nodes do at this moment.
Item {
    id: root

    implicitHeight: head.height + Theme.row * Math.max(6, Math.min(20, jobs.list.count + 2))
    Component.onCompleted: jobs.chooseState("running")

    JobController { id: jobs }
    Separator { width: parent.width }
    SectionHeader {
        id: head
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Running now")
        caption: jobs.caption
    }
    DataTable {
        id: table
        objectName: "runningTable"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        name: qsTr("Running now")
        model: jobs.list
        keyColumn: "job"
        onActivated: row => Session.navigator.showJob(jobs.list.idAt(row))
        onCopyRequested: Clipboard.copy(jobs.list.copyText(table.currentRow))

        TableColumn { key: "node"; title: qsTr("Node"); width: 150; minimumWidth: 112; stretch: false; hideable: false; sortable: false }
        TableColumn { key: "job"; title: qsTr("Job"); width: 168; minimumWidth: 148; hideable: false; sortable: false }
        TableColumn { key: "subject"; title: qsTr("Subject"); kind: "mono"; width: 190; minimumWidth: 136; stretch: true; sortable: false }
        TableColumn { key: "plan"; title: qsTr("Plan"); kind: "secondary"; width: 190; minimumWidth: 128; priority: 2; sortable: false }
        TableColumn { key: "attempts"; title: qsTr("Attempt"); kind: "number"; width: 76; priority: 3; sortable: false }
        TableColumn { key: "when"; title: qsTr("When"); kind: "time"; width: 104; sortable: false }
    }
    EmptyState {
        anchors.fill: table
        anchors.topMargin: Theme.row
        visible: jobs.list.count === 0 && !jobs.list.loading
        iconName: "pause"
        title: qsTr("Nothing runs")
        text: qsTr("Workers take a job as soon as one is ready.")
    }
}
