// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// A line of the models: its name and its prices.
Row {
    id: root

    required property int index
    property ProviderForm form: null
    property int nameWidth
    property int priceWidth

    function take(): void {
        name.text = form.modelText(index, "name")
        input.text = form.modelText(index, "input")
        output.text = form.modelText(index, "output")
        cached.text = form.modelText(index, "cached")
    }

    spacing: Theme.gap
    Component.onCompleted: take()

    Field {
        id: name
        objectName: "modelName" + root.index
        width: root.nameWidth
        enabled: !root.form.locked
        name: qsTr("Model %1").arg(root.index + 1)
        mono: true
        onEdited: text => root.form.setModelText(root.index, "name", text)
    }
    Field {
        id: input
        objectName: "modelInput" + root.index
        width: root.priceWidth
        enabled: !root.form.locked
        name: qsTr("Price of input, model %1").arg(root.index + 1)
        mono: true
        onEdited: text => root.form.setModelText(root.index, "input", text)
    }
    Field {
        id: output
        objectName: "modelOutput" + root.index
        width: root.priceWidth
        enabled: !root.form.locked
        name: qsTr("Price of output, model %1").arg(root.index + 1)
        mono: true
        onEdited: text => root.form.setModelText(root.index, "output", text)
    }
    Field {
        id: cached
        objectName: "modelCached" + root.index
        width: root.priceWidth
        enabled: !root.form.locked
        name: qsTr("Price of cached input, model %1").arg(root.index + 1)
        placeholder: root.form.locked ? "" : qsTr("as input")
        mono: true
        onEdited: text => root.form.setModelText(root.index, "cached", text)
    }
    IconButton {
        objectName: "removeModel" + root.index
        anchors.verticalCenter: parent.verticalCenter
        size: 28
        iconName: "x"
        text: qsTr("Take this model out")
        disabledReason: root.form.locked ? qsTr("set in the configuration file") : ""
        onClicked: root.form.removeModel(root.index)
    }
}
