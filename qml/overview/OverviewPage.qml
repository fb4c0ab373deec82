// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Charts
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Overview

FocusScope {
    id: root

    readonly property bool settled: overview.loaded || overview.error.isSet
    readonly property bool wide: width >= Theme.px(1080)
    readonly property real side: Math.round(width * 0.32)
    readonly property bool empty: overview.loaded && overview.items === 0 && Session.scope.isAll

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Overview")

    OverviewController {
        id: overview
        room: attention.room
    }
    OverviewHeader {
        id: header
        width: parent.width
    }
    Banner {
        id: banner
        readonly property troubleWords worst: Session.troubles.worst
        anchors.top: header.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        visible: worst.isSet
        height: visible ? implicitHeight : 0
        role: worst.role
        iconName: worst.icon
        what: worst.what
        why: worst.why
        repairText: worst.repairText
        repairIcon: worst.repairIcon
        repairDisabledReason: worst.command === "" ? "" : Session.commands.refusal("bulk.start")
        linkText: worst.command === "" ? "" : qsTr("Show them")
        onRepair: worst.command === "" ? Session.navigator.openBacklog(worst.query) : Session.navigator.ask("bulk:" + worst.command, 0, worst.query)
        onLinkActivated: Session.navigator.openBacklog(worst.query)
    }
    Separator {
        id: line
        anchors.top: banner.bottom
        anchors.topMargin: banner.visible ? Theme.px(12) : 0
        width: parent.width
    }
    GatesPanel {
        id: gates
        objectName: "gatesPanel"
        anchors.top: line.bottom
        width: parent.width
        height: implicitHeight
    }
    EmptyState {
        anchors.top: gates.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.empty
        iconName: "plan"
        title: qsTr("No plans yet")
        text: qsTr("A plan is a book or a piece of work that agents take from vision to scene. Make one here, or take in what another system has with \"loomdeck import\".")
        actionText: qsTr("New plan…")
        actionIcon: "plus"
        onAction: Session.navigator.ask("new-plan", 0, "")
    }
    FailedState {
        anchors.centerIn: body
        visible: overview.error.isSet && !overview.loaded
        title: qsTr("The overview cannot be read")
        text: overview.error.message + " " + overview.error.fix
        details: overview.error.code + ": " + overview.error.message
        onRetry: overview.reload()
    }
    LoadingRows {
        anchors.top: gates.bottom
        anchors.topMargin: Theme.margin
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        visible: !overview.loaded && !overview.error.isSet
        running: visible
        text: qsTr("Reading the backlog")
    }
    ScrollArea {
        id: body
        anchors.top: gates.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: overview.loaded && !root.empty
        contentHeight: grid.height

        Item {
            id: grid
            readonly property real upper: Theme.px(36) + attention.room * Theme.actionRow
            readonly property real jobs: Theme.px(36) + overview.queue.length * Theme.widgetRow + Theme.gap
            // A head without two rows says nothing.
            readonly property bool tells: !root.wide || upper - jobs >= Theme.px(36) + 2 * Theme.widgetRow
            readonly property real lower: Math.max(Theme.px(250), body.height - upper)
            width: parent.width
            height: root.wide ? upper + lower : reasons.y + reasons.height

            AttentionPanel {
                id: attention
                width: root.wide ? parent.width - root.side : parent.width
                height: grid.upper
                // As many rows as fit above the lower panels, never fewer than five.
                room: Math.max(5, Math.min(root.wide ? 10 : 7, Math.floor((body.height - Theme.px(36) - Theme.px(290)) / Theme.actionRow)))
                overview: overview
            }
            QueuePanel {
                id: queue
                x: root.wide ? attention.width : 0
                y: root.wide ? 0 : plans.y + plans.height
                width: root.wide ? root.side : Math.round(parent.width / 2)
                height: !root.wide ? grid.lower : grid.tells ? grid.jobs : grid.upper
                overview: overview
                divided: root.wide
            }
            ActivityPanel {
                id: activity
                x: root.wide ? attention.width : queue.width
                y: root.wide ? queue.height : queue.y
                width: root.wide ? root.side : parent.width - queue.width
                height: root.wide ? grid.upper - queue.height : grid.lower
                visible: grid.tells
                overview: overview
            }
            PlansPanel {
                id: plans
                y: grid.upper
                width: root.wide ? Math.round(parent.width * 0.36) : Math.round(parent.width / 2)
                height: grid.lower
                overview: overview
            }
            ReasonsPanel {
                id: reasons
                x: root.wide ? plans.width : plans.width
                y: plans.y
                width: root.wide ? Math.round(parent.width * 0.28) : parent.width - plans.width
                height: grid.lower
                overview: overview
            }
            Item {
                id: outcomes
                x: root.wide ? reasons.x + reasons.width : 0
                y: root.wide ? plans.y : queue.y + queue.height
                width: parent.width - x
                height: grid.lower
                visible: root.wide

                Separator { width: parent.width }
                Separator {
                    vertical: true
                    height: parent.height
                }
                OutcomeChart {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.margin
                    anchors.rightMargin: Theme.margin
                    finding: overview.outcomesFinding
                    caption: qsTr("Ends of phases per 30 min, last 24 h")
                    rows: overview.outcomes
                }
            }
        }
    }
}
