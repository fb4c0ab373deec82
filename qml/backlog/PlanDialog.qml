// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

ModalDialog {
    id: root

    readonly property alias form: form

    function show(): void {
        form.begin()
        root.open()
    }

    title: qsTr("New plan")
    note: form.missing !== "" ? form.missing : qsTr("Makes its first three items; nothing starts by itself")
    verb: qsTr("Make the plan")
    verbIcon: "plus"
    verbEnabled: form.missing === ""
    busy: form.busy
    backText: qsTr("Back")
    initialFocus: name
    onConfirmed: form.create()

    PlanForm {
        id: form
        onSucceeded: root.close()
    }
    FormError {
        width: parent.width
        error: form.error
    }
    Field {
        id: name
        objectName: "planName"
        width: parent.width
        label: qsTr("Name")
        maximumLength: 256
        text: form.name
        onEdited: text => form.name = text
    }
    TextAreaField {
        width: parent.width
        label: qsTr("Description")
        hint: qsTr("what the vision is written from")
        lines: 3
        text: form.description
        onEdited: text => form.description = text
    }
    Row {
        width: parent.width
        spacing: Theme.margin
        ChoiceField {
            width: (parent.width - Theme.margin) / 2
            label: qsTr("Project")
            options: form.projects
            value: form.project
            onChosen: value => form.project = value
        }
        Field {
            objectName: "projectTitle"
            width: (parent.width - Theme.margin) / 2
            enabled: form.project === ""
            label: qsTr("Title of the new project")
            maximumLength: 256
            text: form.projectTitle
            onEdited: text => form.projectTitle = text
        }
    }
    Row {
        width: parent.width
        spacing: Theme.margin
        ChoiceField {
            width: (parent.width - Theme.margin) / 2
            label: qsTr("Author")
            options: form.personas
            value: form.persona
            placeholder: qsTr("Choose who writes")
            onChosen: value => form.persona = value
        }
        Field {
            width: (parent.width - Theme.margin) / 2
            label: qsTr("Branch")
            mono: true
            maximumLength: 128
            text: form.branch
            onEdited: text => form.branch = text
        }
    }
}
