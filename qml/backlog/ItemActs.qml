// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What may be done to the item; a button that does nothing now says why.
Item {
    id: root

    required property ItemDetails details
    readonly property bool cancelled: details.stateName === "cancelled"

    implicitHeight: acts.height

    Row {
        id: acts
        spacing: Theme.gap

        PushButton {
            objectName: "resumeButton"
            iconName: "play"
            text: qsTr("Resume…")
            disabledReason: root.details.resumeRefusal
            onClicked: Session.items.resume(root.details.key)
        }
        PushButton {
            objectName: "retryButton"
            iconName: "retry"
            text: qsTr("Retry")
            disabledReason: root.details.retryRefusal
            onClicked: Session.items.retry(root.details.key)
        }
        PushButton {
            objectName: "cancelButton"
            kind: "danger"
            iconName: "stop"
            text: qsTr("Cancel…")
            disabledReason: root.details.cancelRefusal
            onClicked: Session.items.cancel(root.details.key)
        }
    }
    IconButton {
        id: more
        objectName: "moreButton"
        anchors.right: parent.right
        kind: "plain"
        iconName: "more"
        text: qsTr("More")
        onClicked: menu.openBelow(more)
    }
    PopupMenu {
        id: menu
        MenuEntry {
            objectName: "deadlineEntry"
            text: qsTr("Set deadline…")
            iconName: "clock"
            disabledReason: root.details.deadlineRefusal
            onTriggered: Session.items.setDeadline(root.details.key)
        }
        MenuEntry {
            text: qsTr("Show its job")
            iconName: "jobs"
            disabledReason: root.details.jobId === 0 ? qsTr("it has none") : ""
            onTriggered: Session.navigator.showJob(root.details.jobId)
        }
        MenuEntry {
            text: qsTr("Copy the item id")
            iconName: "copy"
            onTriggered: Clipboard.copy(root.details.backlogId)
        }
        MenuEntry {
            text: qsTr("Show what stands in its plan")
            iconName: "filter"
            onTriggered: Session.navigator.openBacklog("plan:\"" + root.details.planName + "\" sort:plan")
        }
    }
}
