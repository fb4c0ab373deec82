// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Changes a threshold, or gives it back its default.
ModalDialog {
    id: root

    function show(list: ThresholdList, name: string, resets: bool): void {
        form.begin(list, name, resets)
        number.text = form.numberText
        reason.clear()
        root.open()
        if (!resets)
            number.selectAll()
    }

    title: form.resets ? qsTr("Reset “%1”").arg(form.title) : qsTr("Change “%1”").arg(form.title)
    note: qsTr("1 journal entry with your reason; the planners are judged anew")
    verb: form.verb
    verbIcon: form.resets ? "retry" : "check"
    verbEnabled: form.confirmed
    verbDisabledReason: form.missing
    busy: form.busy
    initialFocus: form.resets ? reason : number
    onConfirmed: form.run()
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    ThresholdForm {
        id: form
        onSucceeded: root.close()
    }
    Banner {
        objectName: "thresholdRefusal"
        width: parent.width
        visible: form.failedElsewhere
        role: "bad"
        what: form.error.message
        why: form.error.fix
    }
    TextLabel {
        width: parent.width
        text: form.meaning
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Column {
        width: parent.width

        KeyValueRow {
            width: parent.width
            name: qsTr("Now")
            value: form.present
        }
        KeyValueRow {
            width: parent.width
            name: qsTr("Default")
            value: form.usual
        }
    }
    Row {
        width: parent.width
        visible: !form.resets
        spacing: Theme.px(12)

        Field {
            id: number
            objectName: "thresholdNumber"
            width: form.units.length > 0 ? parent.width - units.width - parent.spacing : parent.width
            label: form.countUnit === "" ? qsTr("New value") : qsTr("New value, in %1").arg(form.countUnit)
            hint: form.range
            error: form.numberError
            maximumLength: 10
            onEdited: text => form.numberText = text
        }
        SegmentedControl {
            id: units
            objectName: "thresholdUnit"
            // Beside the frame of the field, below its label.
            y: Theme.px(18) + Theme.half + (Theme.field - height) / 2
            visible: form.units.length > 0
            name: qsTr("Unit")
            options: form.units
            value: form.unit
            onActivated: value => form.unit = value
        }
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
