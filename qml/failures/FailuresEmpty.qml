// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// The states of a list without rows: read for the first time, failed, nothing there.
Item {
    id: root

    required property FailureController controller
    readonly property bool settled: !controller.loading && Session.state === Session.Open
    readonly property bool empty: settled && !controller.error.isSet

    LoadingRows {
        anchors.fill: parent
        rowHeight: Theme.listRow
        running: root.visible && !root.settled
        text: qsTr("Reading failures")
    }
    FailedState {
        anchors.fill: parent
        visible: root.settled && root.controller.error.isSet
        title: qsTr("The failures cannot be read")
        text: root.controller.error.message
        details: root.controller.error.code + ": " + root.controller.error.message + " " + root.controller.error.fix
        onRetry: root.controller.reload()
    }
    EmptyState {
        objectName: "nothingFailed"
        anchors.fill: parent
        visible: root.empty && root.controller.view === "open"
        iconName: "complete"
        iconColor: Theme.ok.text
        title: root.controller.scopeText === "" ? qsTr("Nothing has failed") : qsTr("Nothing has failed in %1").arg(root.controller.scopeText)
        text: qsTr("A run that fails opens a failure here, grouped with those that are alike. It leaves when a later run of its item succeeds.")
        actionText: qsTr("Show what was resolved")
        actionIcon: "check"
        onAction: root.controller.view = "resolved"
    }
    EmptyState {
        anchors.fill: parent
        visible: root.empty && root.controller.view !== "open"
        iconName: root.controller.view === "assigned" ? "personas" : root.controller.view === "resolved" ? "check" : "bell-off"
        title: root.controller.view === "assigned" ? qsTr("Nobody has a failure")
            : root.controller.view === "resolved" ? qsTr("Nothing was resolved yet") : qsTr("Nothing is ignored")
        text: root.controller.view === "assigned" ? qsTr("Assign an open failure, or a whole group, to a person or a team; those are listed here, yours first.")
            : root.controller.view === "resolved" ? qsTr("A failure is resolved by the next run of its item that succeeds. The run is linked from here.")
            : qsTr("What is ignored with a reason leaves the open list and stays here, with that reason.")
        actionText: qsTr("Show open failures")
        actionIcon: "failed"
        onAction: root.controller.view = "open"
    }
}
