// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Rectangle {
    id: root

    required property BacklogController controller
    readonly property BulkChoice choice: root.controller.choice
    readonly property bool tight: width < Theme.px(820)
    signal asked(string command)

    function count(text: string, part: real): string {
        return root.choice.counting ? text.arg("…") : text.arg(Session.formats.number(part))
    }

    color: Theme.canvas
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Actions on the selection")

    Separator {
        width: parent.width
        color: Theme.line
    }
    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.half

        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: Theme.gap
            text: qsTr("%1 selected").arg(Session.formats.number(root.choice.ticked))
            font: Theme.bodyStrong
        }
        PushButton {
            objectName: "selectAll"
            visible: root.controller.list.tickState !== Qt.Checked
            kind: "link"
            text: qsTr("Select all %1").arg(Session.formats.number(root.controller.list.total))
            onClicked: root.controller.list.toggleAllTicks()
        }
        PushButton {
            objectName: "clearTicks"
            kind: "link"
            text: qsTr("Clear")
            onClicked: root.controller.list.clearTicks()
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        PushButton {
            objectName: "bulkRetry"
            visible: !root.tight
            iconName: "retry"
            text: root.count(qsTr("Retry %1…"), root.choice.retriable)
            disabledReason: root.choice.retriable === 0 && !root.choice.counting ? qsTr("none can be tried again") : Session.commands.refusal("bulk.start")
            onClicked: root.asked("backlog.retry")
        }
        PushButton {
            objectName: "bulkCancel"
            kind: "danger"
            iconName: "stop"
            text: root.count(qsTr("Cancel %1…"), root.choice.cancellable)
            disabledReason: root.choice.cancellable === 0 && !root.choice.counting ? qsTr("none can be cancelled") : Session.commands.refusal("bulk.start")
            onClicked: root.asked("backlog.cancel")
        }
        PushButton {
            objectName: "bulkResume"
            kind: "primary"
            iconName: "play"
            text: root.choice.counting || root.choice.notResumable === 0
                ? root.count(qsTr("Resume %1…"), root.choice.resumable)
                : qsTr("Resume %1 of %2…").arg(Session.formats.number(root.choice.resumable)).arg(Session.formats.number(root.choice.ticked))
            disabledReason: root.choice.resumable === 0 && !root.choice.counting ? qsTr("none can be resumed") : Session.commands.refusal("bulk.start")
            onClicked: root.asked("backlog.resume")
        }
        PushButton {
            id: whyNot
            objectName: "notEligible"
            visible: root.choice.notResumable > 0 && !root.choice.counting
            kind: "ghost"
            role: "warn"
            iconName: "warning"
            trailingIcon: "down"
            text: root.tight ? Session.formats.number(root.choice.notResumable) : qsTr("%1 not eligible").arg(Session.formats.number(root.choice.notResumable))
            tip: qsTr("Why some cannot be resumed")
            onClicked: reasons.open()

            PopupFrame {
                id: reasons
                y: -height - Theme.half
                x: whyNot.width - width
                padding: Theme.px(12)
                contentItem: Column {
                    spacing: Theme.half
                    Repeater {
                        model: root.choice.reasons
                        TextLabel {
                            required property string modelData
                            text: modelData
                            font: Theme.body
                        }
                    }
                }
            }
        }
    }
}
