// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Jobs

// Opens one provider gate or closes it.
ModalDialog {
    id: root

    property bool closes: false
    property bool asks: false
    readonly property GateForm form: closes ? closeForm : openForm

    function show(command: string, key: string): void {
        root.closes = command === "gate.close"
        root.asks = key === ""
        reason.clear()
        until.clear()
        word.clear()
        root.form.begin(key)
        root.open()
    }

    title: form.title === "" ? (closes ? qsTr("Close a gate") : qsTr("Open a gate"))
        : closes ? qsTr("Close the gate of %1").arg(form.title) : qsTr("Open the gate of %1").arg(form.title)
    note: qsTr("1 journal entry with your reason; every node follows it")
    verb: closes ? qsTr("Close the gate") : qsTr("Open the gate")
    verbIcon: closes ? "stop" : "play"
    verbEnabled: form.loaded && form.confirmed
    verbDisabledReason: form.missing
    busy: form.busy
    dangerous: closes
    initialFocus: reason
    onConfirmed: form.run()
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    GateOpenForm { id: openForm; onSucceeded: root.close() }
    GateCloseForm { id: closeForm; onSucceeded: root.close() }
    Banner {
        objectName: "gateError"
        width: parent.width
        visible: root.form.error.isSet
        role: "bad"
        what: root.form.error.message
        why: root.form.error.fix
    }
    ChoiceField {
        objectName: "gateChoice"
        width: parent.width
        visible: root.asks && root.form.gates.length > 1
        name: qsTr("Gate")
        options: root.form.gates
        value: root.form.gateKey
        onChosen: value => root.form.choose(value)
    }
    GateNow {
        width: parent.width
        visible: root.form.loaded
        form: root.form
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
        id: until
        objectName: "untilField"
        width: parent.width
        visible: root.closes
        label: qsTr("Until")
        hint: closeForm.untilWords !== "" ? closeForm.untilWords : qsTr("optional: without a time until a person opens it")
        placeholder: qsTr("45m, 2h or 18:30")
        error: closeForm.untilError
        good: closeForm.untilWords !== "" && closeForm.untilError === ""
        maximumLength: 40
        onEdited: text => closeForm.untilText = text
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
