// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// The states of a list without rows: read for the first time, failed, nothing matches, nothing there.
Item {
    id: root

    required property JobController controller
    readonly property JobList rows: controller.list
    readonly property bool settled: !root.rows.loading && Session.state === Session.Open
    readonly property bool good: controller.state === "dead" || controller.state === "retrying"
    readonly property bool kinds: controller.kind !== ""
    readonly property bool filtered: controller.state !== "" || controller.kind !== ""

    LoadingRows {
        anchors.fill: parent
        running: root.visible && (root.rows.loading || Session.state === Session.Opening)
        text: qsTr("Reading jobs")
    }
    FailedState {
        anchors.fill: parent
        visible: root.settled && root.rows.error.isSet
        title: qsTr("The jobs cannot be read")
        text: root.rows.error.message
        details: root.rows.error.code + ": " + root.rows.error.message + " " + root.rows.error.fix
        onRetry: root.controller.reload()
    }
    EmptyState {
        anchors.fill: parent
        visible: root.settled && !root.rows.error.isSet && root.filtered
        iconName: root.good ? "complete" : "filter"
        iconColor: root.good ? Theme.ok.text : Theme.text2
        title: root.good ? qsTr("No job failed") : root.kinds ? qsTr("Nothing matches") : qsTr("No such job")
        text: root.good ? qsTr("A job that fails is tried again with growing pauses. What fails every time stays here with its history.")
            : root.kinds ? qsTr("No job of this kind is in this state.")
            : qsTr("No job is “%1” now.").arg(States.wordOf(root.controller.stateName))
        actionText: root.kinds ? qsTr("Show every kind") : qsTr("Show all jobs")
        actionIcon: "x"
        onAction: root.kinds ? root.controller.chooseKind("") : root.controller.chooseState("")
    }
    EmptyState {
        anchors.fill: parent
        visible: root.settled && !root.rows.error.isSet && !root.filtered
        iconName: "jobs"
        title: qsTr("No job yet")
        text: qsTr("Each phase of an item runs as a job. Resume an item of the backlog, and its job appears here.")
        actionText: qsTr("Go to the backlog")
        actionIcon: "backlog"
        onAction: Session.navigator.openPage("backlog")
    }
}
