// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Decides about one failure or about all that are alike, or tries these again.
ModalDialog {
    id: root

    readonly property alias form: form
    readonly property bool assigns: form.command === "failure.assign"
    readonly property bool retries: form.command === "failure.retry-group"

    function show(command: string, id: string, fingerprint: string): void {
        form.begin(command, id, fingerprint)
        assignee.text = ""
        reason.text = ""
        root.open()
    }

    title: form.title
    note: retries ? qsTr("1 journal entry, and those of the runs") : qsTr("1 journal entry")
    verb: form.verb
    verbIcon: Session.commands.icon(form.command)
    verbEnabled: form.loaded
    verbDisabledReason: form.missing
    busy: form.busy
    initialFocus: assigns ? assignee : form.needsReason ? reason : null
    onConfirmed: form.run()
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    FailureForm { id: form; onSucceeded: root.close() }
    Banner {
        objectName: "failureError"
        width: parent.width
        visible: form.error.isSet
        role: "bad"
        iconName: "failed"
        what: form.error.message
        why: form.error.fix
    }
    Row {
        width: parent.width
        visible: form.loaded
        spacing: Theme.px(12)
        StateLabel {
            id: sign
            text: form.classText
            iconName: form.classIcon
            role: form.classRole
        }
        TextLabel {
            width: parent.width - sign.width - parent.spacing
            text: form.subject
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
    TextLabel {
        width: parent.width
        visible: form.loaded
        text: form.message
        font: Theme.bodyMedium
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
    }
    TextLabel {
        width: parent.width
        text: form.effect
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    TextLabel {
        width: parent.width
        visible: root.retries && form.leftOut !== ""
        text: qsTr("Left out: %1").arg(form.leftOut)
        font: Theme.caption
        color: Theme.warn.text
        wrapMode: Text.Wrap
    }
    Field {
        id: assignee
        objectName: "assigneeField"
        width: parent.width
        visible: root.assigns
        label: qsTr("Name")
        hint: qsTr("a person or a team")
        maximumLength: 120
        onEdited: text => form.assignee = text
    }
    Flow {
        width: parent.width
        visible: root.assigns
        spacing: Theme.gap
        Repeater {
            model: form.names
            PushButton {
                required property string modelData
                required property int index
                objectName: "name" + index
                size: 24
                iconName: "personas"
                text: modelData
                onClicked: {
                    assignee.text = modelData
                    form.assignee = modelData
                }
            }
        }
    }
    SelectField {
        objectName: "paceField"
        readonly property var steps: [0, 1, 4, 16, 64]
        width: Theme.px(200)
        visible: root.retries
        label: qsTr("Pace")
        model: steps.map(step => step === 0 ? qsTr("As fast as it goes") : qsTr("%1 at a time").arg(step))
        currentIndex: Math.max(0, steps.indexOf(form.pace))
        onActivated: index => form.pace = steps[index]
    }
    Field {
        id: reason
        objectName: "reasonField"
        width: parent.width
        label: qsTr("Reason")
        hint: form.needsReason ? qsTr("needed, goes into the journal") : qsTr("optional, goes into the journal")
        maximumLength: 500
        onEdited: text => form.reason = text
    }
}
