// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// Who answers the phases: the providers at the left, one of them at the right.
FocusScope {
    id: root

    readonly property bool wide: width >= Theme.px(960)
    readonly property bool settled: (controller.loaded || controller.error.isSet) && !controller.tester.busy
    readonly property bool some: controller.loaded && controller.list.count > 0
    readonly property string role: Session.commands.refusal("provider.save")
    readonly property alias controller: controller

    function show(provider: string): void { controller.show(provider) }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Providers")

    ProviderController { id: controller }
    ProviderDialog {
        id: dialog
        onSaved: id => controller.show(id)
    }
    ProviderTurnDialog { id: turnDialog }
    ProviderNav {
        id: nav
        visible: root.wide && root.some
        width: visible ? Theme.px(260) : 0
        height: parent.height
        focus: visible
        controller: controller
        addRefusal: root.role
        onAddWanted: dialog.create()
    }
    Separator {
        id: side
        visible: nav.visible
        anchors.left: nav.right
        vertical: true
        height: parent.height
    }
    Item {
        anchors.left: side.right
        anchors.right: parent.right
        height: parent.height

        ProviderHead {
            id: head
            visible: root.some
            width: parent.width
            controller: controller
            narrow: !root.wide
            role: root.role
            onAddWanted: dialog.create()
            onChangeWanted: dialog.change(controller)
            onTurnWanted: turnDialog.show(controller)
        }
        ProviderView {
            visible: root.some
            anchors.top: head.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            controller: controller
        }
        LoadingRows {
            width: parent.width
            visible: !controller.loaded && !controller.error.isSet
            running: visible
            text: qsTr("Reading the providers")
        }
        EmptyState {
            anchors.fill: parent
            visible: controller.loaded && controller.list.count === 0
            iconName: "node"
            title: qsTr("No provider yet")
            text: qsTr("A provider answers what phases ask. Set one up here, or name it in the configuration file.")
            actionText: root.role === "" ? qsTr("New provider…") : ""
            actionIcon: "plus"
            onAction: dialog.create()
        }
        FailedState {
            anchors.fill: parent
            visible: controller.error.isSet && !controller.loaded
            title: qsTr("The providers cannot be read")
            text: controller.error.message
            details: controller.error.fix
            onRetry: controller.reload()
        }
    }
}
