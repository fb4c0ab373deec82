// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

ModalDialog {
    id: root

    readonly property alias form: form
    signal started(string id)

    function showQuery(command: string, query: string): void {
        form.beginQuery(command, query)
        root.open()
    }

    function showKeys(command: string, keys: string): void {
        form.beginKeys(command, keys)
        root.open()
    }

    title: form.title
    note: !form.loaded ? qsTr("Looking at every item of the set") : form.eligible === 0 ? qsTr("None of them can take part")
        : qsTr("1 journal entry, %1 effects, can be stopped while it runs").arg(Session.formats.number(form.eligible))
    verb: form.loaded ? form.verb : qsTr("Counting…")
    verbIcon: form.command === "backlog.cancel" ? "stop" : form.command === "backlog.retry" ? "retry" : "play"
    verbEnabled: form.loaded && form.eligible > 0 && form.confirmed
    busy: form.busy
    backText: qsTr("Back")
    dangerous: true
    initialFocus: reason
    onConfirmed: form.start()
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    BulkForm {
        id: form
        onStarted: id => {
            Session.navigator.followOperation(id)
            root.started(id)
        }
        onSucceeded: root.close()
    }
    FormError {
        width: parent.width
        error: form.error
    }
    TextLabel {
        width: parent.width
        text: form.scopeText
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    BulkLists {
        width: parent.width
        form: form
        onOpened: key => {
            root.close()
            Session.navigator.showItem(key)
        }
    }
    Row {
        width: parent.width
        spacing: Theme.margin
        ChoiceField {
            visible: form.command === "backlog.resume"
            width: parent.width - pace.width - Theme.margin
            label: qsTr("Provider and model")
            options: form.fills
            value: form.fill
            onChosen: value => form.fill = value
        }
        SelectField {
            id: pace
            readonly property var steps: [0, 1, 4, 16, 64]
            width: Theme.px(200)
            label: qsTr("Pace")
            model: steps.map(step => step === 0 ? qsTr("As fast as it goes") : qsTr("%1 at a time").arg(step))
            currentIndex: Math.max(0, steps.indexOf(form.pace))
            onActivated: index => form.pace = steps[index]
        }
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
