// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Says how many phases of a plan, or runs of a phase, go at once.
ModalDialog {
    id: root

    readonly property alias form: form
    property bool asks: false

    function show(key: string): void {
        root.asks = key === ""
        number.clear()
        reason.clear()
        form.begin(key)
        root.open()
    }

    title: form.title === "" || asks ? qsTr("Limit work at once") : qsTr("Limit %1").arg(form.title)
    note: qsTr("1 journal entry with your reason; every node follows it")
    verb: form.verb
    verbIcon: "filter"
    verbEnabled: form.confirmed
    verbDisabledReason: form.missing
    busy: form.busy
    initialFocus: number
    onConfirmed: form.run()
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    WorkLimitForm { id: form; onSucceeded: root.close() }
    Banner {
        objectName: "limitError"
        width: parent.width
        visible: form.error.isSet
        role: "bad"
        what: form.error.message
        why: form.error.fix
    }
    Row {
        visible: root.asks
        spacing: Theme.px(12)

        SegmentedControl {
            objectName: "limitKind"
            anchors.verticalCenter: parent.verticalCenter
            name: qsTr("Limit of what")
            options: [{ value: "plan", text: qsTr("Plan"), icon: "plan" }, { value: "phase", text: qsTr("Phase"), icon: "jobs" }]
            value: form.kind
            onActivated: value => form.chooseKind(value)
        }
        ChoiceField {
            objectName: "limitSubject"
            width: Theme.px(280)
            name: form.kind === "plan" ? qsTr("Plan") : qsTr("Phase")
            options: form.subjects
            value: form.subject
            onChosen: value => form.choose(value)
        }
    }
    KeyValueRow {
        width: parent.width
        name: qsTr("Now")
        value: form.present
    }
    Field {
        id: number
        objectName: "atMostField"
        width: parent.width
        label: qsTr("At once")
        hint: qsTr("empty: any number")
        placeholder: qsTr("a number from 1")
        error: form.atMostError
        good: text !== "" && form.atMostError === ""
        maximumLength: 6
        onEdited: text => form.atMostText = text
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
}
