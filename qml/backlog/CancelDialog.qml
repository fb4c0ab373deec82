// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

ModalDialog {
    id: root

    readonly property alias form: form

    function show(key: real): void {
        form.key = key
        root.open()
    }

    title: form.backlogId === "" ? qsTr("Cancel an item") : qsTr("Cancel %1").arg(form.backlogId)
    note: qsTr("1 journal entry; a retry or a resume revives it")
    verb: qsTr("Cancel the item")
    verbIcon: "stop"
    verbEnabled: form.loaded && form.confirmed
    busy: form.busy
    backText: qsTr("Back")
    dangerous: true
    initialFocus: reason
    onConfirmed: form.cancel()
    onClosed: form.key = 0
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    CancelForm {
        id: form
        onSucceeded: root.close()
    }
    FormError {
        width: parent.width
        error: form.error
        linkText: form.error.code === "ITEM_CHANGED" ? qsTr("Load it again") : ""
        onLinkActivated: form.key = form.key
    }
    TextLabel {
        width: parent.width
        text: form.planName
        font: Theme.bodyMedium
    }
    TextLabel {
        width: parent.width
        text: form.effect
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    ReasonField {
        id: reason
        width: parent.width
        text: form.reason
        onEdited: text => form.reason = text
    }
    ConfirmWord {
        width: parent.width
        word: form.word
        onEdited: text => form.typed = text
    }
}
