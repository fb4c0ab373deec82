// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// The contract as fields: what the task is stamped with stands fast, the rest is chosen, what is missing is named.
Column {
    id: root

    required property ResumeForm form
    readonly property int half: (width - Theme.margin) / 2
    readonly property string locked: qsTr("stamped on the task")

    spacing: Theme.px(12)

    Row {
        spacing: Theme.margin
        ChoiceField {
            objectName: "provider"
            width: root.half
            label: qsTr("Provider")
            hint: root.form.providerStamped ? root.locked : ""
            enabled: !root.form.providerStamped
            options: root.form.providers
            value: root.form.provider
            placeholder: qsTr("Choose a provider")
            error: root.form.loaded && root.form.provider === "" ? qsTr("Choose who writes it.") : ""
            onChosen: value => root.form.provider = value
        }
        ChoiceField {
            objectName: "model"
            width: root.half
            label: qsTr("Model")
            hint: root.form.modelStamped ? root.locked : ""
            enabled: !root.form.modelStamped
            options: root.form.models
            value: root.form.model
            placeholder: qsTr("Choose a model")
            error: root.form.loaded && root.form.model === "" && root.form.provider !== "" ? qsTr("Choose a model.") : ""
            onChosen: value => root.form.model = value
        }
    }
    Row {
        spacing: Theme.margin
        ChoiceField {
            objectName: "agent"
            width: root.half
            label: qsTr("Agent")
            hint: root.form.agentStamped ? root.locked : ""
            enabled: !root.form.agentStamped
            options: root.form.agents
            value: root.form.agent
            placeholder: qsTr("Choose an agent")
            error: root.form.loaded && root.form.agent === "" ? qsTr("Choose who acts.") : ""
            onChosen: value => root.form.agent = value
        }
        Field {
            objectName: "branch"
            width: root.half
            label: qsTr("Branch")
            mono: true
            maximumLength: 128
            text: root.form.branch
            onEdited: text => root.form.branch = text
        }
    }
    Column {
        width: root.width
        CheckRow { width: root.width; name: qsTr("Conversation"); value: root.form.conversation; ok: root.form.conversation !== ""; fault: ok ? "" : qsTr("missing") }
        CheckRow { width: root.width; name: qsTr("Conversation plan"); value: root.form.conversationPlan; ok: root.form.conversationPlan !== ""; fault: ok ? "" : qsTr("missing") }
        CheckRow { width: root.width; name: qsTr("Task"); value: root.form.task; ok: root.form.task !== ""; fault: ok ? "" : qsTr("missing") }
    }
}
