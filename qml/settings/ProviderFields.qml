// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// The settings of a provider as fields; what is wrong is said at its field while it is typed.
Column {
    id: root

    required property ProviderForm form
    readonly property int half: (width - Theme.margin) / 2
    readonly property int third: (width - 2 * Theme.margin) / 3
    readonly property Item firstFocus: nameField
    readonly property Item lastFocus: usual

    // Fields keep what is typed; a new dialog begins with what is stored.
    function fill(): void {
        nameField.text = form.name
        shownName.text = form.displayName
        address.text = form.baseUrl
        key.text = form.apiKey
        timeout.text = form.timeout
        calls.text = form.concurrency
        proxy.text = form.proxy
        headers.text = form.headers
    }
    function fault(field: string): string { return form.faults[field] === undefined ? "" : form.faults[field] }

    spacing: Theme.px(12)

    Row {
        spacing: Theme.margin
        Field {
            id: nameField
            objectName: "providerName"
            width: root.third
            enabled: !root.form.locked
            label: qsTr("Name")
            placeholder: root.form.locked ? "" : qsTr("local")
            mono: true
            error: root.fault("name")
            onEdited: text => root.form.name = text
        }
        Field {
            id: shownName
            objectName: "providerShownName"
            width: root.third
            enabled: !root.form.locked
            label: qsTr("Shown as")
            placeholder: root.form.name === "" ? qsTr("its name") : root.form.name
            maximumLength: 100
            onEdited: text => root.form.displayName = text
        }
        ChoiceField {
            objectName: "providerKind"
            width: root.third
            enabled: !root.form.locked
            label: qsTr("Kind")
            options: root.form.kinds
            value: root.form.kind
            placeholder: qsTr("Choose how it is called")
            onChosen: value => root.form.kind = value
        }
    }
    Row {
        spacing: Theme.margin
        Field {
            id: address
            objectName: "providerAddress"
            width: root.half
            enabled: !root.form.locked && root.form.kind !== "scripted"
            label: qsTr("Address")
            placeholder: root.form.locked ? "" : root.form.usualAddress
            mono: true
            error: root.fault("baseUrl")
            onEdited: text => root.form.baseUrl = text
        }
        Field {
            id: key
            objectName: "providerKey"
            width: root.half
            enabled: !root.form.locked && root.form.kind !== "scripted"
            label: qsTr("Key")
            hint: qsTr("a reference, never the key")
            placeholder: root.form.locked || root.form.kind === "scripted" ? "" : "${env:LOCAL_KEY}"
            mono: true
            error: root.fault("apiKey")
            onEdited: text => root.form.apiKey = text
        }
    }
    Row {
        spacing: Theme.margin
        Field {
            id: timeout
            objectName: "providerTimeout"
            width: root.third
            enabled: !root.form.locked
            label: qsTr("Timeout")
            placeholder: root.form.locked ? "" : "60s"
            mono: true
            error: root.fault("timeout")
            onEdited: text => root.form.timeout = text
        }
        Field {
            id: calls
            objectName: "providerCalls"
            width: root.third
            enabled: !root.form.locked
            label: qsTr("Calls at once")
            placeholder: root.form.locked ? "" : qsTr("no limit")
            mono: true
            error: root.fault("concurrency")
            onEdited: text => root.form.concurrency = text
        }
        Field {
            id: proxy
            objectName: "providerProxy"
            width: root.third
            enabled: !root.form.locked
            label: qsTr("Proxy")
            placeholder: root.form.locked ? "" : qsTr("none")
            mono: true
            error: root.fault("proxy")
            onEdited: text => root.form.proxy = text
        }
    }
    TextAreaField {
        id: headers
        objectName: "providerHeaders"
        width: root.width
        enabled: !root.form.locked
        lines: 2
        label: qsTr("Headers")
        hint: qsTr("Name: value, one a line; secrets as references")
        mono: true
        error: root.fault("headers")
        onEdited: text => root.form.headers = text
    }
    ProviderModelEdits {
        width: root.width
        form: root.form
        error: root.fault("models")
    }
    Row {
        spacing: Theme.margin
        ChoiceField {
            id: usual
            objectName: "providerDefaultModel"
            width: root.half
            label: qsTr("Default model")
            hint: qsTr("offered first")
            options: root.form.modelChoices
            value: root.form.defaultModel
            onChosen: value => root.form.defaultModel = value
        }
        TickBox {
            objectName: "providerDefault"
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.half
            text: qsTr("Offer this provider first")
            checked: root.form.isDefault
            onToggled: root.form.isDefault = checked
        }
    }
}
