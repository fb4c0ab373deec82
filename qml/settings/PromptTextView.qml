// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// The text with what may be named in it; says what is wrong while one types.
PromptView {
    id: root

    readonly property PromptEditor editor: controller !== null ? controller.editor : null
    readonly property string refusal: Session.commands.refusal("prompt.save")

    PromptHighlighter {
        textDocument: code.input.textDocument
        names: root.editor !== null ? root.editor.variableNames : []
        knownColor: Theme.accent
        unknownColor: Theme.warn.text
    }
    CodeField {
        id: code
        objectName: "promptText"
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: variables.left
        anchors.rightMargin: Theme.px(12)
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.half
        focus: true
        name: root.controller !== null ? qsTr("Text of %1").arg(root.controller.title) : ""
        note: root.editor !== null && root.editor.problem.isSet ? root.editor.problem.message : ""
        readOnly: root.refusal !== ""
        markedLine: root.editor !== null ? root.editor.problemLine : 0
        value: root.editor !== null ? root.editor.text : ""
        onEdited: text => { if (root.editor !== null) root.editor.text = text }
    }
    Item {
        id: foot
        anchors.left: code.left
        anchors.right: code.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.half
        height: Math.max(Theme.px(44), words.implicitHeight)

        Icon {
            id: sign
            y: Theme.px(3)
            name: fault.visible ? "failed" : root.refusal !== "" ? "lock" : "check"
            color: fault.visible ? Theme.bad.text : root.refusal !== "" ? Theme.text3 : Theme.ok.text
        }
        Column {
            id: words
            anchors.left: sign.right
            anchors.leftMargin: Theme.gap
            anchors.right: go.visible ? go.left : size.left
            anchors.rightMargin: Theme.gap
            y: Theme.px(2)

            TextLabel {
                id: fault
                objectName: "promptFault"
                width: parent.width
                visible: root.editor !== null && root.editor.problem.isSet
                text: root.editor !== null ? root.editor.problem.message : ""
                color: Theme.bad.text
                font: Theme.bodyMedium
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
            }
            TextLabel {
                width: parent.width
                text: fault.visible ? root.editor.problem.fix
                    : root.refusal !== "" ? qsTr("Read only: %1").arg(root.refusal)
                    : root.editor !== null && root.editor.edited ? qsTr("Changed, not saved; nothing is wrong with it") : root.editor !== null ? root.editor.origin : ""
                font: Theme.caption
                color: fault.visible ? Theme.text2 : Theme.text3
                wrapMode: Text.Wrap
            }
        }
        PushButton {
            id: go
            objectName: "showFaultButton"
            visible: fault.visible
            anchors.right: size.left
            anchors.rightMargin: Theme.gap
            size: 24
            kind: "link"
            text: qsTr("Show it")
            onClicked: code.show(root.editor.problemStart, root.editor.problemLength)
        }
        TextLabel {
            id: size
            anchors.right: parent.right
            y: Theme.px(3)
            text: root.editor !== null ? root.editor.size : ""
            font: Theme.caption
            color: Theme.text3
        }
    }
    PromptVariables {
        id: variables
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Theme.px(root.width >= Theme.px(780) ? 264 : 232)
        variables: root.editor !== null ? root.editor.variables : []
        disabledReason: root.refusal
        onPicked: name => code.insert("{{" + name + "}}")
    }
}
