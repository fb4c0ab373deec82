// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// How far the bulk operation is that this person started; stays until they close it.
Rectangle {
    id: root

    readonly property bool shown: progress.loaded

    implicitHeight: shown ? Theme.px(40) : 0
    visible: shown
    color: Theme.canvas
    Accessible.role: Accessible.StatusBar
    Accessible.name: Theme.sentence([progress.title, progress.summary])

    BulkProgress {
        id: progress
        operation: Session.navigator.operation
    }
    Separator {
        width: parent.width
        color: Theme.line
    }
    ProgressStrip {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 2
        visible: progress.running
        value: progress.share
    }
    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: progress.running ? "running" : progress.refused > 0 ? "warning" : "complete"
            color: progress.running ? Theme.run.text : progress.refused > 0 ? Theme.warn.text : Theme.ok.text
        }
        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: progress.title
            font: Theme.bodyStrong
        }
        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: progress.summary
            color: Theme.text2
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.half

        PushButton {
            objectName: "stopOperation"
            visible: progress.running
            kind: "danger"
            size: 24
            iconName: "stop"
            text: qsTr("Stop")
            disabledReason: progress.cancelRefusal
            onClicked: progress.cancel()
        }
        PushButton {
            objectName: "showOutcomes"
            kind: "link"
            size: 24
            text: qsTr("Outcome of each")
            onClicked: Session.navigator.ask("outcomes", 0, progress.operation)
        }
        IconButton {
            size: 24
            iconName: "x"
            text: qsTr("Close")
            onClicked: Session.navigator.followOperation("")
        }
    }
}
