// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// What the phase would ask for one real item, with the text as it is typed.
PromptView {
    id: root

    readonly property PromptPreviewer preview: controller !== null ? controller.preview : null
    readonly property bool empty: preview !== null && preview.items.length === 0 && !preview.busy

    Row {
        id: choice
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: Theme.px(12)

        ChoiceField {
            objectName: "previewItem"
            width: Math.min(Theme.px(360), parent.width * 0.55)
            label: qsTr("Item")
            hint: qsTr("of this phase, changed last")
            options: root.preview !== null ? root.preview.items : []
            value: root.preview !== null ? root.preview.item : ""
            onChosen: value => root.preview.choose(value)
        }
        Field {
            id: byId
            objectName: "previewId"
            width: Math.min(Theme.px(260), parent.width - parent.width * 0.55 - Theme.px(12))
            label: qsTr("Or by its id")
            hint: qsTr("Enter looks it up")
            mono: true
            maximumLength: 128
            error: root.preview !== null ? root.preview.idError : ""
            onAccepted: root.preview.chooseById(text)
        }
    }
    Column {
        id: said
        anchors.top: choice.bottom
        anchors.topMargin: Theme.px(10)
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: Theme.px(6)

        Banner {
            objectName: "previewError"
            width: parent.width
            visible: root.preview !== null && root.preview.error.isSet
            role: "bad"
            what: root.preview !== null ? root.preview.error.message : ""
            why: root.preview !== null ? root.preview.error.fix : ""
        }
        TextLabel {
            width: parent.width
            visible: text !== ""
            text: root.preview !== null ? root.preview.caption : ""
            font: Theme.bodyMedium
            elide: Text.ElideRight
        }
        TextLabel {
            width: parent.width
            visible: root.preview !== null && root.preview.silent !== ""
            text: root.preview !== null ? qsTr("Without a value for this item: %1").arg(root.preview.silent) : ""
            font: Theme.caption
            color: Theme.warn.text
            wrapMode: Text.Wrap
        }
    }
    CodeField {
        objectName: "previewText"
        anchors.top: said.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: note.top
        anchors.bottomMargin: Theme.half
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        visible: !root.empty
        readOnly: true
        name: qsTr("What the model is asked")
        value: root.preview !== null ? root.preview.text : ""
    }
    TextLabel {
        id: note
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(10)
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        visible: !root.empty
        text: qsTr("What the phase would ask if it began now. Nothing is sent, and nothing is kept.")
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
    }
    EmptyState {
        anchors.top: said.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.empty
        iconName: "backlog"
        title: qsTr("No item of this phase yet")
        text: qsTr("A preview needs a real item. Items come with a plan, and later ones with its vision.")
    }
}
