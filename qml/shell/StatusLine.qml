// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Shell

// Facts about store, node, queue and journal; each is a button to where it is looked after.
Item {
    id: root

    readonly property StoreStatus status: Session.status
    readonly property bool tight: width < Theme.px(1100)

    implicitHeight: Theme.statusLine
    Accessible.role: Accessible.StatusBar
    Accessible.name: qsTr("Status")

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Separator { width: parent.width }
    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: Session.state === Session.Open
        spacing: Theme.half

        StatusPart {
            iconName: "database"
            text: root.status.storeRole === "bad" ? qsTr("Store does not answer") : root.status.storeText
            role: root.status.storeRole
            plain: root.status.storeRole !== "bad"
            longest: root.tight ? Theme.px(200) : Theme.px(340)
            tip: root.status.storeText
            onClicked: Session.navigator.openPage("settings")
        }
        StatusPart {
            iconName: "node"
            text: root.status.nodeText
            tip: root.status.nodesText
            onClicked: Session.navigator.openJobs("nodes")
        }
        StatusPart {
            iconName: "jobs"
            text: root.status.queueText
            onClicked: Session.navigator.openJobs("ready")
        }
        StatusPart {
            visible: root.status.deadText !== ""
            iconName: "retry"
            role: "warn"
            text: root.status.deadText
            onClicked: Session.navigator.openJobs("dead")
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: Session.state === Session.Open
        spacing: Theme.half

        StatusPart {
            iconName: "audit"
            role: "ok"
            plain: true
            visible: !root.tight
            text: root.status.journalText
            tip: qsTr("Every change, in a chain that \"loomdeck verify\" walks")
            onClicked: Session.navigator.openPage("settings")
        }
        StatusPart {
            iconName: "sync"
            text: root.status.syncText
            onClicked: Session.navigator.openPage("settings")
        }
        StatusPart {
            text: Session.formats.timeStyle === "utc" ? qsTr("UTC") : Session.formats.zoneName()
            tip: qsTr("Times are shown in this zone; change it in Settings")
            onClicked: Session.navigator.openPage("settings")
        }
    }
}
