// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Backlog
import Loomdeck.Console
import Loomdeck.Controls

DetailsPane {
    id: root

    // Stays while the drawer slides away, so that it does not go blank first.
    property real shownKey: 0
    readonly property real wantedKey: Session.navigator.item
    readonly property alias details: item
    readonly property bool planPaused: item.stuck.repairCommand.startsWith("resume-plan:")
    readonly property bool gate: item.stuck.repairCommand.startsWith("gate:")

    open: wantedKey !== 0
    name: item.backlogId === "" ? qsTr("Details") : item.backlogId
    onWantedKeyChanged: if (wantedKey !== 0) shownKey = wantedKey
    onCloseRequested: Session.navigator.closeDrawer()

    ItemDetails {
        id: item
        key: root.visible ? root.shownKey : 0
    }
    ItemFailures {
        id: troubles
        key: item.key
    }
    head: [
        Pill {
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            visible: item.loaded
            stateName: item.stateName
        },
        TextLabel {
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            text: item.stateAge
            font: Theme.caption
            color: Theme.text3
        }
    ]
    headActions: [
        IconButton {
            iconName: "copy"
            text: qsTr("Copy plan and item id")
            onClicked: Clipboard.copy(item.reference)
        },
        IconButton {
            iconName: "filter"
            text: qsTr("Show its plan in the backlog")
            onClicked: Session.navigator.openBacklog("plan:\"" + item.planName + "\" sort:plan")
        }
    ]

    FailedState {
        width: parent ? parent.width : 0
        visible: item.error.isSet
        title: qsTr("The item cannot be read")
        text: item.error.message
        details: item.error.code + ": " + item.error.message + " " + item.error.fix
        onRetry: {
            const key = root.shownKey
            root.shownKey = 0
            root.shownKey = key
        }
    }
    LoadingRows {
        width: parent ? parent.width : 0
        visible: !item.loaded && !item.error.isSet
        running: visible
        text: qsTr("Reading the item")
    }
    PaneSection {
        visible: item.loaded
        separated: false
        spacing: Theme.gap

        Column {
            width: parent.width
            TextLabel {
                width: parent.width
                text: item.title
                font: Theme.bodyStrong
                wrapMode: Text.Wrap
            }
            TextLabel {
                width: parent.width
                text: item.backlogId
                font: Theme.monoCaption
                color: Theme.text2
                wrapMode: Text.WrapAnywhere
            }
        }
        ItemActs {
            width: parent.width
            details: item
        }
        ReasonBlock {
            objectName: "stuckBlock"
            width: parent.width
            visible: item.stuck.what !== ""
            role: item.stuck.role
            iconName: item.stuck.icon
            what: item.stuck.what
            why: item.stuck.why
            repairText: item.stuck.repairText
            repairIcon: item.stuck.repairCommand === "backlog.retry" ? "retry" : item.stuck.repairCommand === "resume-dialog" || root.planPaused ? "play" : item.stuck.repairCommand === "lore.fulfil" ? "lore" : item.stuck.repairCommand === "backlog.cancel" ? "stop" : root.gate ? "gate" : "right"
            repairDisabledReason: item.stuck.repairCommand === "backlog.retry" ? item.retryRefusal : item.stuck.repairCommand === "resume-dialog" ? item.resumeRefusal : root.gate ? Session.commands.refusal("gate.open") : root.planPaused ? Session.commands.refusal("plan.resume") : ""
            onRepair: Session.items.repair(item.stuck.repairCommand, item.key)
        }
        ItemFactRows {
            width: parent.width
            details: item
        }
    }
    ItemLive { details: item }
    ItemContract {
        visible: item.loaded
        details: item
    }
    ItemFailureList {
        objectName: "itemFailures"
        visible: item.loaded && troubles.rows.length > 0
        failures: troubles
        itemKey: item.key
    }
    ItemAttempts {
        visible: item.loaded
        details: item
    }
    ItemHistory {
        visible: item.loaded
        details: item
    }
}
