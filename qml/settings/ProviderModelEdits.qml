// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// The models of a provider with what a million tokens cost, a line each.
Column {
    id: root

    required property ProviderForm form
    property string error
    readonly property int price: Theme.px(104)
    readonly property int last: Theme.px(28)
    readonly property int nameWidth: width - 3 * price - last - 4 * Theme.gap

    spacing: Theme.half

    Row {
        spacing: Theme.gap
        Repeater {
            model: [qsTr("Model"), qsTr("Input"), qsTr("Output"), qsTr("Cached input")]
            TextLabel {
                required property string modelData
                required property int index
                width: index === 0 ? root.nameWidth : root.price
                text: modelData
                font: Theme.captionMedium
                color: Theme.text2
            }
        }
    }
    Repeater {
        id: lines
        model: root.form.modelCount
        ProviderModelEdit {
            width: root.width
            form: root.form
            nameWidth: root.nameWidth
            priceWidth: root.price
        }
    }
    TextLabel {
        objectName: "modelsFault"
        width: parent.width
        visible: text !== ""
        text: root.error
        font: Theme.caption
        color: Theme.bad.text
        wrapMode: Text.Wrap
    }
    Row {
        spacing: Theme.px(10)
        PushButton {
            id: add
            objectName: "addModel"
            kind: "ghost"
            size: 24
            iconName: "plus"
            text: qsTr("Add a model")
            disabledReason: root.form.locked ? qsTr("set in the configuration file") : ""
            onClicked: root.form.addModel()
        }
        TextLabel {
            anchors.verticalCenter: add.verticalCenter
            text: qsTr("prices per million tokens; leave out what is not known")
            font: Theme.caption
            color: Theme.text3
        }
    }
    // Lines that come or go are made anew, with what the form has of them.
    Connections {
        target: root.form
        function onModelsChanged(): void {
            lines.model = 0
            lines.model = root.form.modelCount
        }
    }
}
