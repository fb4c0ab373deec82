// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// One provider in full: what is to know first, what a test found, how it is called, its models and prices.
ScrollArea {
    id: root

    required property ProviderController controller
    readonly property bool wide: width >= Theme.px(640)
    readonly property real half: wide ? Math.floor(width / 2) : width
    readonly property int keys: Theme.px(112)

    contentHeight: body.height

    Column {
        id: body
        width: root.width

        Item {
            visible: root.controller.stateNote !== ""
            width: parent.width
            height: known.height + Theme.px(12)

            Banner {
                id: known
                objectName: "providerNote"
                x: Theme.margin
                width: parent.width - 2 * Theme.margin
                role: root.controller.stateRole === "ok" ? "run" : root.controller.stateRole
                iconName: root.controller.stateIcon
                what: root.controller.stateText + "."
                why: root.controller.stateNote
            }
        }
        ProviderProbe {
            width: parent.width
            tester: root.controller.tester
        }
        Separator { width: parent.width }
        Grid {
            width: parent.width
            columns: root.wide ? 2 : 1

            FactGroup {
                width: root.half
                title: qsTr("Connection")
                advice: root.controller.sourceNote

                Repeater {
                    model: root.controller.facts
                    KeyValueRow {
                        required property var modelData
                        width: parent ? parent.width : 0
                        keyWidth: root.keys
                        name: modelData.name
                        value: modelData.value
                        mono: modelData.mono
                    }
                }
            }
            FactGroup {
                width: root.half
                separated: !root.wide
                title: qsTr("Limits")

                Repeater {
                    model: root.controller.limits
                    KeyValueRow {
                        required property var modelData
                        width: parent ? parent.width : 0
                        keyWidth: root.keys
                        name: modelData.name
                        value: modelData.value
                        mono: modelData.mono
                    }
                }
            }
        }
        Separator { width: parent.width }
        ProviderModels {
            width: parent.width
            models: root.controller.models
        }
    }
}
