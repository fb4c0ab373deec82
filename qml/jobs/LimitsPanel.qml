// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Paused plans, limits on plans and phases, and what each provider takes at once.
FocusScope {
    id: root

    LimitList { id: limits }
    SectionHeader {
        id: head
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Pauses and limits")
        caption: limits.summary

        PushButton {
            objectName: "newLimitButton"
            anchors.verticalCenter: parent.verticalCenter
            iconName: "filter"
            text: qsTr("Limit…")
            disabledReason: Session.commands.refusal("work.limit")
            reasonBeside: false
            onClicked: Session.navigator.ask("work.limit", 0, "")
        }
        PushButton {
            objectName: "pausePlanButton"
            anchors.verticalCenter: parent.verticalCenter
            iconName: "pause"
            text: qsTr("Pause plan…")
            disabledReason: Session.commands.refusal("plan.pause")
            reasonBeside: false
            onClicked: Session.navigator.ask("plan.pause", 0, "")
        }
    }
    DataTable {
        id: table
        objectName: "limitTable"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        name: qsTr("Pauses and limits")
        model: limits
        keyColumn: "name"
        onActivated: row => limits.isPaused(row) ? limits.hold(row) : limits.change(row)
        onCopyRequested: Clipboard.copy(limits.copyText(table.currentRow))
        onContextMenuRequested: (row, at) => {
            menu.row = row
            menu.gate = limits.isGate(row)
            menu.paused = limits.isPaused(row)
            menu.plan = limits.keyAt(row).startsWith("plan:")
            menu.popup(table, at.x, at.y)
        }

        TableColumn { key: "state"; title: qsTr("State"); kind: "state"; width: 112; hideable: false; sortable: false }
        TableColumn { key: "kind"; title: qsTr("Of"); kind: "secondary"; width: 84; hideable: false; sortable: false }
        TableColumn { key: "name"; title: qsTr("Name"); width: 190; minimumWidth: 150; stretch: false; hideable: false; sortable: false }
        TableColumn { key: "atMost"; title: qsTr("At once"); width: 110; hideable: false; sortable: false }
        TableColumn { key: "now"; title: qsTr("Now"); kind: "secondary"; width: 80; priority: 2; sortable: false }
        TableColumn { key: "why"; title: qsTr("Why"); kind: "secondary"; width: 300; minimumWidth: 180; stretch: true; sortable: false }
        TableColumn { key: "since"; title: qsTr("Since"); kind: "time"; width: 96; priority: 3; sortable: false }
    }
    LimitMenu { id: menu; limits: limits }
    EmptyState {
        anchors.fill: table
        anchors.topMargin: Theme.row
        visible: limits.loaded && limits.count === 0
        iconName: "complete"
        title: qsTr("Nothing is paused or limited")
        text: qsTr("Every plan and phase takes as much at once as there are workers.")
    }
}
