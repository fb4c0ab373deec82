// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Backlog
import Loomdeck.Console
import Loomdeck.Controls

// Pauses a plan, or lets it go on.
ModalDialog {
    id: root

    property bool pauses: true
    property bool asks: false
    readonly property PlanHoldForm form: pauses ? pauseForm : resumeForm

    function show(command: string, planId: string): void {
        root.pauses = command === "plan.pause"
        root.asks = planId === ""
        reason.clear()
        root.form.begin(planId)
        root.open()
    }

    title: form.title === "" ? (pauses ? qsTr("Pause a plan") : qsTr("Resume a plan"))
        : pauses ? qsTr("Pause %1").arg(form.title) : qsTr("Resume %1").arg(form.title)
    note: qsTr("1 journal entry with your reason; every node follows it")
    verb: pauses ? qsTr("Pause the plan") : qsTr("Resume the plan")
    verbIcon: pauses ? "pause" : "play"
    verbEnabled: form.loaded && form.confirmed
    verbDisabledReason: form.missing
    busy: form.busy
    dangerous: pauses
    initialFocus: reason
    onConfirmed: form.run()
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    PlanPauseForm { id: pauseForm; onSucceeded: root.close() }
    PlanResumeForm { id: resumeForm; onSucceeded: root.close() }
    FormError {
        width: parent.width
        error: root.form.error
    }
    ChoiceField {
        objectName: "planChoice"
        width: parent.width
        visible: root.asks && root.form.plans.length > 1
        name: qsTr("Plan")
        options: root.form.plans
        value: root.form.planId
        onChosen: value => root.form.choose(value)
    }
    TextLabel {
        width: parent.width
        visible: text !== ""
        text: root.form.now
        font: Theme.bodyMedium
    }
    TextLabel {
        width: parent.width
        visible: text !== ""
        text: root.form.why
        color: Theme.text2
        wrapMode: Text.Wrap
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
    ConfirmWord {
        width: parent.width
        word: root.form.word
        onEdited: text => root.form.typed = text
    }
}
