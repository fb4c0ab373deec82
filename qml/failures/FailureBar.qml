// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What can be done about the chosen row.
Rectangle {
    id: root

    required property FailureController controller
    readonly property bool open: controller.chosenIsOpen

    color: Theme.canvas
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Actions on the failure")

    Separator {
        width: parent.width
        color: Theme.line
    }
    TextLabel {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: acts.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.controller.chosenText
        font: Theme.bodyStrong
        elide: Text.ElideRight
    }
    Row {
        id: acts
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        PushButton {
            objectName: "acknowledgeButton"
            visible: root.open
            iconName: "ack"
            text: qsTr("Acknowledge…")
            tip: qsTr("Key %1").arg("K")
            disabledReason: Session.commands.refusal("failure.acknowledge")
            reasonBeside: false
            onClicked: root.controller.ask("failure.acknowledge")
        }
        PushButton {
            objectName: "assignButton"
            visible: root.open
            iconName: "personas"
            text: qsTr("Assign…")
            tip: qsTr("Key %1").arg("A")
            disabledReason: Session.commands.refusal("failure.assign")
            reasonBeside: false
            onClicked: root.controller.ask("failure.assign")
        }
        PushButton {
            objectName: "ignoreButton"
            visible: root.open
            iconName: "bell-off"
            text: qsTr("Ignore…")
            tip: qsTr("Key %1").arg("I")
            disabledReason: Session.commands.refusal("failure.ignore")
            reasonBeside: false
            onClicked: root.controller.ask("failure.ignore")
        }
        PushButton {
            objectName: "reopenButton"
            visible: !root.open
            iconName: "flag"
            text: qsTr("Reopen…")
            tip: qsTr("Key %1").arg("O")
            disabledReason: Session.commands.refusal("failure.reopen")
            onClicked: root.controller.ask("failure.reopen")
        }
        PushButton {
            objectName: "retryGroupButton"
            visible: root.open
            kind: "primary"
            iconName: "retry"
            text: root.controller.retryText
            tip: qsTr("Key %1").arg("R")
            disabledReason: Session.commands.refusal("failure.retry-group")
            onClicked: root.controller.ask("failure.retry-group")
        }
    }
}
