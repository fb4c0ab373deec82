// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What would run next if workers were free, and why; then what is held, in the order in which it would go.
FocusScope {
    id: root

    NextJobList { id: jobs }
    SectionHeader {
        id: head
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("What runs next, and why")
        caption: jobs.summary
    }
    DataTable {
        id: table
        objectName: "nextTable"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        name: qsTr("What runs next")
        model: jobs
        keyColumn: "job"
        onActivated: row => Session.navigator.showJob(jobs.idAt(row))
        onCopyRequested: Clipboard.copy(jobs.copyText(table.currentRow))

        TableColumn { key: "place"; title: qsTr("Place"); kind: "number"; width: 56; hideable: false; sortable: false }
        TableColumn { key: "state"; title: qsTr("State"); kind: "state"; width: 104; hideable: false; sortable: false }
        TableColumn { key: "job"; title: qsTr("Job"); width: 136; minimumWidth: 124; stretch: false; hideable: false; sortable: false }
        TableColumn { key: "subject"; title: qsTr("Subject"); kind: "mono"; width: 168; minimumWidth: 136; sortable: false }
        TableColumn { key: "why"; title: qsTr("Why"); kind: "secondary"; width: 350; minimumWidth: 350; stretch: true; sortable: false }
        TableColumn { key: "plan"; title: qsTr("Plan"); width: 136; minimumWidth: 120; stretch: false; priority: 3; sortable: false }
        TableColumn { key: "passes"; title: qsTr("Passes"); kind: "secondary"; width: 180; minimumWidth: 140; stretch: false; priority: 4; sortable: false }
        TableColumn { key: "room"; title: qsTr("Places"); kind: "number"; width: 76; priority: 2; sortable: false }
    }
    LoadingRows {
        anchors.fill: table
        anchors.topMargin: Theme.row
        visible: !jobs.loaded
        running: visible
        text: qsTr("Reading what runs next")
    }
    FailedState {
        anchors.fill: table
        visible: jobs.error.isSet && jobs.count === 0
        title: qsTr("What runs next cannot be read")
        text: jobs.error.message
        details: jobs.error.code + ": " + jobs.error.message + " " + jobs.error.fix
        onRetry: jobs.reload()
    }
    EmptyState {
        anchors.fill: table
        anchors.topMargin: Theme.row
        visible: jobs.loaded && jobs.count === 0 && !jobs.error.isSet
        iconName: "complete"
        title: qsTr("Nothing waits for a worker")
        text: qsTr("Jobs that are ready stand here in the order in which they go, with what decides it.")
    }
}
