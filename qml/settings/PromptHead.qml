// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Which prompt this is and how it stands; its views, and what saves it.
Item {
    id: root

    required property PromptController controller
    property string view
    property bool narrow: false
    readonly property string role: Session.commands.refusal("prompt.save")
    readonly property string saveRefusal: role !== "" ? role
        : !controller.editor.edited ? qsTr("nothing is changed")
        : controller.editor.problem.isSet ? qsTr("the text has a fault")
        : ""
    signal viewChosen(string view)
    signal saveWanted()

    implicitHeight: second.y + second.height + Theme.px(10)

    ChoiceField {
        id: chooser
        objectName: "promptChooser"
        visible: root.narrow
        x: Theme.margin
        y: Theme.px(10)
        width: Theme.px(220)
        name: qsTr("Prompt")
        model: root.controller.list
        textRole: "title"
        valueRole: "templateId"
        currentIndex: root.controller.list.count > 0 ? root.controller.list.indexOf(root.controller.templateId) : -1
        onActivated: index => root.controller.templateId = root.controller.list.idAt(index)
    }
    Row {
        id: first
        anchors.left: root.narrow ? chooser.right : parent.left
        anchors.leftMargin: root.narrow ? Theme.px(12) : Theme.margin
        y: Theme.px(14)
        spacing: Theme.px(10)

        TextLabel {
            visible: !root.narrow
            anchors.verticalCenter: parent.verticalCenter
            text: root.controller.title
            font: Theme.bodyStrong
            Accessible.role: Accessible.Heading
        }
        Pill {
            objectName: "promptState"
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
    Item {
        id: second
        x: Theme.margin
        y: Theme.px(48)
        width: parent.width - 2 * Theme.margin
        height: Theme.button

        SegmentedControl {
            objectName: "promptViews"
            name: qsTr("View")
            options: [
                { value: "text", text: qsTr("Text"), icon: "note" },
                { value: "preview", text: qsTr("Preview"), icon: "ack" },
                { value: "versions", text: qsTr("Versions"), icon: "branch" }]
            value: root.view
            onActivated: value => root.viewChosen(value)
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.gap

            PushButton {
                objectName: "discardButton"
                visible: root.controller.editor.edited
                kind: "ghost"
                iconName: "x"
                text: qsTr("Discard changes")
                onClicked: root.controller.editor.discard()
            }
            PushButton {
                objectName: "saveButton"
                visible: root.view !== "versions"
                kind: "primary"
                iconName: "check"
                text: qsTr("Save…")
                tip: qsTr("Ctrl+S")
                disabledReason: root.saveRefusal
                reasonBeside: true
                onClicked: root.saveWanted()
            }
        }
    }
}
