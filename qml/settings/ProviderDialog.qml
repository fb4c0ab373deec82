// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// Makes a provider or changes one.
ModalDialog {
    id: root

    signal saved(string id)

    function create(): void {
        form.create()
        begin()
    }
    function change(controller: ProviderController): void {
        form.change(controller)
        begin()
    }
    function begin(): void {
        fields.fill()
        reason.clear()
        root.open()
    }

    title: form.title
    note: qsTr("1 journal entry, with the settings before and after")
    verb: form.isNew ? qsTr("Set it up") : qsTr("Save")
    verbIcon: "check"
    verbDisabledReason: form.refusal
    busy: form.busy
    initialFocus: form.locked ? fields.lastFocus : fields.firstFocus
    onConfirmed: form.run()
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    ProviderForm {
        id: form
        onSaved: id => root.saved(id)
        onSucceeded: root.close()
    }
    Banner {
        objectName: "providerRefusal"
        width: parent.width
        visible: form.error.isSet
        role: "bad"
        what: form.error.message
        why: form.error.fix
    }
    Column {
        visible: form.ofConfig
        width: parent.width
        spacing: Theme.gap

        TextLabel {
            width: parent.width
            text: qsTr("The configuration file owns these settings and writes them at each start. Change them there, or take the provider over: then its entry in the file is left alone.")
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        TickBox {
            objectName: "takeOver"
            text: qsTr("Take it over from the configuration file")
            checked: form.takesOver
            onToggled: form.takesOver = checked
        }
    }
    TickBox {
        objectName: "handBack"
        visible: form.inConfig
        text: qsTr("Let the configuration file own it again from the next start on")
        checked: form.handsBack
        onToggled: form.handsBack = checked
    }
    ProviderFields {
        id: fields
        width: parent.width
        form: form
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
}
