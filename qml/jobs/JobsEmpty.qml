// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// The states of a list without rows: read for the first time, failed, nothing matches, nothing there.
Item {
    id: root

    required property JobController controller
    readonly property JobList rows: controller.list
    readonly property bool filtered: controller.state !== "" || controller.kind !== ""

    LoadingRows {
        anchors.fill: parent
        running: root.visible && (root.rows.loading || Session.state === Session.Opening)
        text: qsTr("Reading jobs")
    }
    Loader {
        anchors.fill: parent
        active: root.visible && !root.rows.loading && Session.state === Session.Open
        sourceComponent: root.rows.error.isSet ? failed : root.filtered ? nothing : fresh
    }
    Component {
        id: failed
        FailedState {
            title: qsTr("The jobs cannot be read")
            text: root.rows.error.message
            details: root.rows.error.code + ": " + root.rows.error.message + " " + root.rows.error.fix
            onRetry: root.controller.reload()
        }
    }
    Component {
        id: nothing
        EmptyState {
            readonly property bool good: root.controller.state === "dead" || root.controller.state === "retrying"
            iconName: good ? "complete" : "filter"
            iconColor: good ? Theme.ok.text : Theme.text2
            title: good ? qsTr("No job failed") : root.controller.kind !== "" ? qsTr("Nothing matches") : qsTr("No such job")
            text: good ? qsTr("A job that fails is tried again with growing pauses. What fails every time stays here with its history.")
                : root.controller.kind !== "" ? qsTr("No job of this kind is in this state.")
                : qsTr("No job is “%1” now.").arg(States.wordOf(root.controller.stateName))
            actionText: root.controller.kind !== "" ? qsTr("Show every kind") : qsTr("Show all jobs")
            actionIcon: "x"
            onAction: root.controller.kind !== "" ? root.controller.chooseKind("") : root.controller.chooseState("")
        }
    }
    Component {
        id: fresh
        EmptyState {
            iconName: "jobs"
            title: qsTr("No job yet")
            text: qsTr("Each phase of an item runs as a job. Resume an item of the backlog, and its job appears here.")
            actionText: qsTr("Go to the backlog")
            actionIcon: "backlog"
            onAction: Session.navigator.openPage("backlog")
        }
    }
}
