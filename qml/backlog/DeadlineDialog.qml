// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Says when an item should be done, or that there is no such time any more.
ModalDialog {
    id: root

    readonly property alias form: form

    function show(key: real): void {
        due.clear()
        form.key = key
        root.open()
    }

    title: form.backlogId === "" ? qsTr("Deadline") : qsTr("Deadline of %1").arg(form.backlogId)
    note: qsTr("1 journal entry; the order of jobs follows it on every node")
    verb: form.verb
    verbIcon: "clock"
    verbEnabled: form.loaded && form.confirmed
    verbDisabledReason: form.missing
    busy: form.busy
    initialFocus: due
    onConfirmed: form.run()
    onClosed: form.key = 0
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    DeadlineForm {
        id: form
        onSucceeded: root.close()
    }
    FormError {
        width: parent.width
        error: form.error
    }
    TextLabel {
        width: parent.width
        text: form.planName
        font: Theme.bodyMedium
    }
    KeyValueRow {
        width: parent.width
        name: qsTr("Now")
        value: form.present
    }
    Field {
        id: due
        objectName: "dueField"
        width: parent.width
        label: qsTr("Due")
        hint: form.dueWords !== "" ? form.dueWords : qsTr("empty: no deadline")
        placeholder: qsTr("45m, 2h, 18:30 or 2026-11-21 09:00")
        error: form.dueError
        good: form.dueWords !== "" && form.dueError === ""
        maximumLength: 40
        onEdited: text => form.dueText = text
    }
    TextLabel {
        width: parent.width
        text: form.effect
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    ReasonField {
        width: parent.width
        text: form.reason
        onEdited: text => form.reason = text
    }
}
