// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Jobs

FocusScope {
    id: root

    readonly property JobController controller: jobs
    readonly property bool queue: jobs.view === "queue"

    function takeState(): void {
        const state = Session.navigator.takeJobState()
        if (state !== "")
            jobs.open(state)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Jobs")
    Component.onCompleted: takeState()

    JobController { id: jobs }
    Connections {
        target: Session.navigator
        function onJobStateAsked() { root.takeState() }
    }
    Shortcut {
        sequence: "F5"
        enabled: root.visible
        onActivated: jobs.reload()
    }
    JobsHeader {
        id: header
        width: parent.width
        controller: jobs
        onColumnsWanted: item => table.openColumnsMenu(item)
    }
    JobsBanner {
        id: banner
        anchors.top: header.bottom
        width: parent.width
        controller: jobs
    }
    StateTabs {
        id: tabs
        anchors.top: banner.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        height: root.queue ? implicitHeight : 0
        visible: root.queue
        tabs: jobs.tabs
        currentKey: jobs.state
        onActivated: key => jobs.chooseState(key)
    }
    Separator {
        id: line
        anchors.top: tabs.bottom
        width: parent.width
    }
    JobsTable {
        id: table
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.queue
        focus: root.queue
        controller: jobs
    }
    JobsEmpty {
        anchors.fill: table
        anchors.topMargin: Theme.row
        visible: root.queue && jobs.list.count === 0
        controller: jobs
    }
    Loader {
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: !root.queue
        source: root.queue ? "" : Qt.resolvedUrl(jobs.view === "next" ? "NextPanel.qml" : jobs.view === "limits" ? "LimitsPanel.qml" : "ClockPanel.qml")
    }
}
