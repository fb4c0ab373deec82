// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Overview

FocusScope {
    id: root

    readonly property bool settled: (overview.loaded || overview.error.isSet) && (planners.loaded || planners.error.isSet)
    readonly property bool wide: width >= Theme.px(1080)
    readonly property bool empty: overview.loaded && overview.items === 0 && Session.scope.isAll

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Overview")

    OverviewController {
        id: overview
        room: grid.attentionRoom
    }
    OverviewHealth {
        id: planners
        watching: root.visible
    }
    OverviewHeader {
        id: header
        width: parent.width
    }
    OverviewBanner {
        id: banner
        objectName: "overviewBanner"
        anchors.top: header.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
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
        objectName: "overviewBody"
        anchors.top: gates.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: overview.loaded && !root.empty
        contentHeight: grid.height

        OverviewGrid {
            id: grid
            width: parent.width
            room: body.height
            wide: root.wide
            overview: overview
            health: planners
        }
    }
}
