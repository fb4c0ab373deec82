// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Backlog
import Loomdeck.Console
import Loomdeck.Controls

FocusScope {
    id: root

    readonly property BacklogController controller: backlog
    readonly property alias table: body
    readonly property bool bulk: backlog.choice.ticked > 0
    readonly property bool settled: !backlog.loading && !backlog.list.reading

    function takeQuery(): void {
        const query = Session.navigator.takeBacklogQuery()
        if (query === "")
            return
        backlog.type(query, true)
        filter.setText(backlog.text)
    }
    function askBulk(command: string): void {
        bulkDialog.active = true
        const dialog = bulkDialog.item as BulkDialog
        dialog.form.begin(command, backlog)
        dialog.open()
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Backlog")

    BacklogController { id: backlog }
    BacklogKeys {
        bulk: root.bulk
        onFilterWanted: filter.focusText()
        onReloadWanted: backlog.reload()
        onResumeWanted: root.askBulk("backlog.resume")
    }
    Connections {
        target: Session.navigator
        function onBacklogQueryAsked() { root.takeQuery() }
    }
    Component.onCompleted: takeQuery()

    BacklogHeader {
        id: header
        width: parent.width
        controller: backlog
        onColumnsWanted: item => body.openColumnsMenu(item)
    }
    BacklogBanner {
        id: banner
        anchors.top: header.bottom
        width: parent.width
        tab: backlog.currentTab
        query: backlog.text
    }
    StateTabs {
        id: tabs
        anchors.top: banner.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        tabs: backlog.tabs
        currentKey: backlog.currentTab
        onActivated: key => backlog.chooseTab(key)
    }
    Separator {
        anchors.top: tabs.bottom
        width: parent.width
    }
    BacklogFilter {
        id: filter
        anchors.top: tabs.bottom
        anchors.topMargin: Theme.gap
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        controller: backlog
    }
    Separator {
        id: line
        anchors.top: filter.bottom
        anchors.topMargin: Theme.gap
        width: parent.width
    }
    BacklogTable {
        id: body
        anchors.top: line.bottom
        anchors.bottom: bar.top
        width: parent.width
        focus: true
        controller: backlog
    }
    BacklogEmpty {
        anchors.fill: body
        anchors.topMargin: Theme.row
        controller: backlog
    }
    BulkBar {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.bulk ? Theme.bulkBar : 0
        visible: root.bulk
        controller: backlog
        onAsked: command => root.askBulk(command)
    }
    Loader {
        id: bulkDialog
        active: false
        sourceComponent: BulkDialog {}
    }
    Connections {
        target: bulkDialog.item
        ignoreUnknownSignals: true
        function onStarted(id: string) { backlog.list.clearTicks() }
    }
}
