// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Controls
import Loomdeck.Settings

// The models of a provider and what a million tokens cost.
Column {
    id: root

    property var models: []

    bottomPadding: Theme.margin

    SectionHeader {
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Models")
        caption: qsTr("prices per million tokens, in the currency of the bill")
    }
    ProviderModelRow {
        visible: root.models.length > 0
        width: parent.width
        head: true
        name: qsTr("Model")
        input: qsTr("Input")
        output: qsTr("Output")
        cached: qsTr("Cached input")
    }
    Repeater {
        model: root.models
        ProviderModelRow {
            required property var modelData
            required property int index
            objectName: "model" + index
            width: root.width
            name: modelData.name
            input: modelData.input
            output: modelData.output
            cached: modelData.cached
            mark: modelData.mark
        }
    }
    TextLabel {
        x: Theme.margin
        visible: root.models.length === 0
        text: qsTr("No model is listed, so nothing can be resumed with it. Add one under “Change…”.")
        color: Theme.text2
    }
}
