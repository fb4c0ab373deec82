// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Saves a version of a prompt, brings one into use, or takes it out of use.
ModalDialog {
    id: root

    function save(templateId: string, text: string, rowVersion: real): void {
        form.save(templateId, text, rowVersion)
        begin()
    }
    function activate(templateId: string, version: int, active: int, rowVersion: real): void {
        form.activate(templateId, version, active, rowVersion)
        begin()
    }
    function deactivate(templateId: string, active: int, rowVersion: real): void {
        form.deactivate(templateId, active, rowVersion)
        begin()
    }
    function begin(): void {
        note.clear()
        reason.clear()
        word.clear()
        root.open()
    }

    title: form.title
    note: qsTr("1 journal entry, with the version before and after")
    verb: form.verb
    verbIcon: form.act === "deactivate" ? "pause" : "check"
    verbEnabled: form.confirmed
    busy: form.busy
    dangerous: form.act === "deactivate"
    initialFocus: form.act === "save" ? note : reason
    onConfirmed: form.run()
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    PromptForm {
        id: form
        onSucceeded: root.close()
    }
    Banner {
        objectName: "promptRefusal"
        width: parent.width
        visible: form.error.isSet
        role: "bad"
        what: form.error.message
        why: form.error.fix
    }
    TickBox {
        id: use
        objectName: "useAtOnce"
        visible: form.act === "save"
        text: qsTr("Use it at once")
        checked: form.activates
        onToggled: form.activates = checked
    }
    TextLabel {
        width: parent.width
        text: form.effect
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Field {
        id: note
        objectName: "noteField"
        width: parent.width
        visible: form.act === "save"
        label: qsTr("What changed")
        hint: qsTr("kept with the version")
        maximumLength: 500
        onEdited: text => form.note = text
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
