// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// The states of a list without rows: read for the first time, failed, nothing matches, nothing there.
Item {
    id: root

    required property BacklogController controller
    readonly property bool empty: root.controller.list.total === 0
    readonly property bool settled: empty && !root.controller.loading && Session.state === Session.Open

    visible: empty

    LoadingRows {
        anchors.fill: parent
        running: root.empty && (root.controller.loading || Session.state === Session.Opening)
        text: qsTr("Reading the backlog")
    }
    FailedState {
        anchors.fill: parent
        visible: root.settled && root.controller.error.isSet
        title: qsTr("The backlog cannot be read")
        text: root.controller.error.message
        details: root.controller.error.code + ": " + root.controller.error.message + " " + root.controller.error.fix
        onRetry: root.controller.reload()
    }
    EmptyState {
        objectName: "nothingMatches"
        anchors.fill: parent
        visible: root.settled && !root.controller.error.isSet && root.controller.filtered
        iconName: "filter"
        title: qsTr("Nothing matches")
        text: root.controller.chips.count > 0 ? root.controller.chips.sentence() : qsTr("The plans you look at have no such items.")
        actionText: root.controller.chips.count > 0 ? qsTr("Clear the filter") : qsTr("Look at all plans")
        actionIcon: "x"
        onAction: root.controller.chips.count > 0 ? root.controller.clearFilters() : Session.scope.chooseAll()
    }
    EmptyState {
        objectName: "noPlan"
        anchors.fill: parent
        visible: root.settled && !root.controller.error.isSet && !root.controller.filtered
        iconName: "backlog"
        title: qsTr("No plan yet")
        text: qsTr("Items come with a plan: its vision writes the first ones. Make a plan here, or import what a running system has.")
        actionText: qsTr("New plan…")
        actionIcon: "plus"
        onAction: Session.navigator.ask("new-plan", 0, "")
    }
}
