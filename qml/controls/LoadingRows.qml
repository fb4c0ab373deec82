// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Grey bars in the final row height and what is being read; nothing at all for the first 300 ms.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: root

    property string text
    property bool running: true
    property int rowHeight: Theme.row
    property int patience: 300
    readonly property bool showing: running && late.passed

    implicitHeight: rowHeight * 4
    Accessible.role: Accessible.StaticText
    Accessible.name: showing ? text : ""

    Timer {
        id: late
        property bool passed: root.patience <= 0
        interval: root.patience
        running: root.running && !passed
        onTriggered: passed = true
    }
    onRunningChanged: late.passed = patience <= 0

    Column {
        visible: root.showing
        width: parent.width

        Repeater {
            model: root.showing ? Math.max(1, Math.floor(root.height / root.rowHeight)) : 0

            Item {
                id: line
                required property int index
                width: root.width
                height: root.rowHeight

                Text {
                    visible: line.index === 0
                    x: Theme.margin
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.text
                    font: Theme.caption
                    color: Theme.text2
                    textFormat: Text.PlainText
                }
                Repeater {
                    model: line.index === 0 ? [] : [
                        { at: 0.045, wide: 0.19 + 0.015 * (line.index % 3) },
                        { at: 0.31, wide: 0.3 + 0.06 * ((line.index * 2) % 3) },
                        { at: 0.83, wide: 0.12 }]

                    Rectangle {
                        required property var modelData
                        x: Math.round(modelData.at * line.width)
                        anchors.verticalCenter: line.verticalCenter
                        width: Math.round(modelData.wide * line.width)
                        height: Theme.px(10)
                        radius: Theme.radiusPill
                        color: Theme.neutral.soft
                    }
                }
                Separator {
                    width: parent.width
                    anchors.bottom: parent.bottom
                }
            }
        }
    }
}
