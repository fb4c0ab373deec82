// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// All versions at the left; at the right what one of them changed, and what brings it into use.
PromptView {
    id: root

    readonly property PromptCompare compare: controller !== null ? controller.compare : null
    readonly property bool isActive: compare !== null && compare.versionIsActive

    PromptVersionList {
        id: list
        width: Theme.px(root.width >= Theme.px(780) ? 256 : 220)
        height: parent.height
        focus: true
        compare: root.compare
    }
    Separator {
        id: side
        anchors.left: list.right
        vertical: true
        height: parent.height
    }
    SectionHeader {
        id: head
        anchors.left: side.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: -Theme.px(6)
        text: root.compare !== null ? root.compare.title : ""
        caption: root.compare !== null && root.compare.loaded ? root.compare.lines.summary : ""

        SegmentedControl {
            objectName: "againstControl"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            size: 24
            name: qsTr("Compare with")
            options: [
                { value: "active", text: qsTr("In use") },
                { value: "previous", text: qsTr("Previous") }]
            value: root.compare !== null ? root.compare.against : ""
            onActivated: value => root.compare.against = value
        }
    }
    DiffView {
        anchors.left: side.right
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: acts.top
        lines: root.compare !== null ? root.compare.lines : null
        name: root.compare !== null ? qsTr("Difference: %1").arg(root.compare.lines.summary) : ""
    }
    Separator {
        anchors.left: side.right
        anchors.right: parent.right
        anchors.top: acts.top
    }
    Item {
        id: acts
        anchors.left: side.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.bottom: parent.bottom
        height: Theme.bulkBar

        PushButton {
            objectName: "writeFromButton"
            anchors.verticalCenter: parent.verticalCenter
            kind: "ghost"
            iconName: "note"
            text: qsTr("Write on from it")
            tip: qsTr("Puts this text into the editor")
            disabledReason: Session.commands.refusal("prompt.save")
            onClicked: if (root.controller.loaded) root.controller.editor.text = root.compare.text()
        }
        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            PushButton {
                objectName: "deactivateButton"
                visible: root.isActive
                kind: "danger"
                iconName: "pause"
                text: qsTr("Take out of use…")
                disabledReason: Session.commands.refusal("prompt.deactivate")
                onClicked: if (root.controller.loaded) root.dialog.deactivate(root.controller.templateId, root.controller.active, root.controller.rowVersion)
            }
            PushButton {
                objectName: "activateButton"
                visible: !root.isActive
                kind: "primary"
                iconName: "check"
                text: root.compare !== null ? root.compare.activateText : ""
                disabledReason: Session.commands.refusal("prompt.activate")
                onClicked: if (root.controller.loaded) root.dialog.activate(root.controller.templateId, root.compare.version, root.controller.active, root.controller.rowVersion)
            }
        }
    }
}
