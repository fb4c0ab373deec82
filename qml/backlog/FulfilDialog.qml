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

    title: qsTr("Mark lore as ready")
    note: qsTr("What waits for it starts by itself")
    verb: qsTr("Mark as ready")
    verbIcon: "lore"
    verbEnabled: form.loaded && form.requirement !== ""
    busy: form.busy
    backText: qsTr("Back")
    initialFocus: notes
    onConfirmed: form.fulfil()
    onClosed: form.key = 0

    FulfilForm {
        id: form
        onSucceeded: root.close()
    }
    FormError {
        width: parent.width
        error: form.error
    }
    TextLabel {
        width: parent.width
        text: form.loaded && form.requirements.length === 0 ? qsTr("Nothing is open any more; retry the item.") : qsTr("%1 waits for this knowledge. Say where it stands, or what holds from now on.").arg(form.backlogId)
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    ChoiceField {
        width: parent.width
        label: qsTr("Requirement")
        options: form.requirements
        value: form.requirement
        onChosen: value => form.requirement = value
    }
    TextLabel {
        width: parent.width
        visible: text !== ""
        text: form.description
        wrapMode: Text.Wrap
    }
    TextAreaField {
        id: notes
        width: parent.width
        label: qsTr("Notes")
        hint: qsTr("kept with the requirement")
        lines: 4
        text: form.notes
        onEdited: text => form.notes = text
    }
}
