// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Switches a provider off or on.
ModalDialog {
    id: root

    function show(controller: ProviderController): void {
        form.begin(controller)
        reason.clear()
        word.clear()
        root.open()
    }

    title: form.title
    note: qsTr("1 journal entry with your reason, and one for each gate that moves")
    verb: form.verb
    verbIcon: form.turnsOff ? "pause" : "play"
    verbEnabled: form.confirmed
    verbDisabledReason: form.missing
    busy: form.busy
    dangerous: form.turnsOff
    initialFocus: reason
    onConfirmed: form.run()
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    ProviderTurnForm {
        id: form
        onSucceeded: root.close()
    }
    Banner {
        objectName: "turnRefusal"
        width: parent.width
        visible: form.error.isSet
        role: "bad"
        what: form.error.message
        why: form.error.fix
    }
    TextLabel {
        width: parent.width
        text: form.effect
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Field {
        id: reason
        objectName: "reasonField"
        width: parent.width
        label: qsTr("Reason")
        hint: qsTr("goes into the journal")
        maximumLength: 500
        onEdited: text => form.reason = text
    }
    Field {
        id: word
        objectName: "confirmWord"
        width: parent.width
        visible: form.word !== ""
        label: qsTr("Type “%1” to confirm").arg(form.word)
        hint: qsTr("this environment is protected")
        good: text.trim() === form.word
        onEdited: text => form.typed = text
    }
}
