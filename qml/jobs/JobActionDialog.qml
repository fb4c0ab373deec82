// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Cancels one job or tries it again.
ModalDialog {
    id: root

    property bool cancels: false
    readonly property JobActionForm form: cancels ? cancelForm : retryForm

    function show(command: string, jobId: real): void {
        root.cancels = command === "job.cancel"
        root.form.jobId = jobId
        reason.clear()
        word.clear()
        root.open()
    }

    title: cancels ? qsTr("Cancel %1").arg(form.subject) : qsTr("Retry %1").arg(form.subject)
    note: cancels ? qsTr("1 journal entry; a retry brings it back") : qsTr("1 journal entry")
    verb: cancels ? qsTr("Cancel the job") : qsTr("Retry the job")
    verbIcon: cancels ? "stop" : "retry"
    verbEnabled: form.loaded && form.confirmed
    busy: form.busy
    dangerous: cancels
    initialFocus: reason
    onConfirmed: form.run()
    onClosed: form.jobId = 0
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    JobCancelForm { id: cancelForm; onSucceeded: root.close() }
    JobRetryForm { id: retryForm; onSucceeded: root.close() }
    Banner {
        width: parent.width
        visible: root.form.error.isSet
        role: "bad"
        what: root.form.error.message
        why: root.form.error.fix
    }
    Row {
        spacing: Theme.gap
        StateLabel {
            visible: root.form.loaded
            stateName: root.form.stateName
        }
        TextLabel {
            text: root.form.title
            font: Theme.bodyMedium
        }
    }
    TextLabel {
        width: parent.width
        text: root.form.effect
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
        onEdited: text => root.form.reason = text
    }
    Field {
        id: word
        objectName: "confirmWord"
        width: parent.width
        visible: root.form.word !== ""
        label: qsTr("Type “%1” to confirm").arg(root.form.word)
        hint: qsTr("this environment is protected")
        good: text.trim() === root.form.word
        onEdited: text => root.form.typed = text
    }
}
