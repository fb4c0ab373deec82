// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Which provider this is and how it stands, and what can be done to it.
Item {
    id: root

    required property ProviderController controller
    property bool narrow: false
    property string role
    signal addWanted()
    signal changeWanted()
    signal turnWanted()

    implicitHeight: acts.y + acts.height + Theme.px(12)

    ChoiceField {
        id: chooser
        objectName: "providerChooser"
        visible: root.narrow
        x: Theme.margin
        y: Theme.px(10)
        width: Theme.px(220)
        name: qsTr("Provider")
        model: root.controller.list
        textRole: "title"
        valueRole: "providerId"
        currentIndex: root.controller.list.count > 0 ? root.controller.list.indexOf(root.controller.providerId) : -1
        onActivated: index => root.controller.providerId = root.controller.list.idAt(index)
    }
    Row {
        id: first
        anchors.left: root.narrow ? chooser.right : parent.left
        anchors.leftMargin: root.narrow ? Theme.px(12) : Theme.margin
        y: Theme.px(14)
        spacing: Theme.px(10)

        TextLabel {
            objectName: "providerTitle"
            visible: !root.narrow
            anchors.verticalCenter: parent.verticalCenter
            text: root.controller.title
            font: Theme.bodyStrong
            Accessible.role: Accessible.Heading
        }
        Pill {
            objectName: "providerState"
            anchors.verticalCenter: parent.verticalCenter
            text: root.controller.stateText
            iconName: root.controller.stateIcon
            role: root.controller.stateRole
        }
    }
    TextLabel {
        anchors.left: first.right
        anchors.leftMargin: Theme.px(10)
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: first.verticalCenter
        text: root.controller.caption
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
    }
    Row {
        id: acts
        x: Theme.margin
        y: Theme.px(48)
        spacing: Theme.gap

        PushButton {
            objectName: "testProvider"
            kind: "primary"
            iconName: "health"
            text: qsTr("Test connection")
            busy: root.controller.tester.busy
            disabledReason: root.controller.testRefusal
            onClicked: root.controller.test()
        }
        PushButton {
            objectName: "changeProvider"
            iconName: "settings"
            text: root.controller.setUp ? qsTr("Change…") : qsTr("Set up…")
            disabledReason: root.role
            onClicked: root.changeWanted()
        }
        PushButton {
            objectName: "turnProvider"
            iconName: root.controller.active ? "pause" : "play"
            text: root.controller.active ? qsTr("Switch off…") : qsTr("Switch on…")
            disabledReason: root.role
            onClicked: root.turnWanted()
        }
        PushButton {
            visible: root.narrow
            kind: "ghost"
            iconName: "plus"
            text: qsTr("New provider…")
            disabledReason: root.role
            onClicked: root.addWanted()
        }
    }
}
