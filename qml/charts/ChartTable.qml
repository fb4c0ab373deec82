// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Controls

// The numbers behind the bars, newest first, and a way to take them along.
Item {
    id: root

    property var rows: []
    readonly property var newest: rows.slice().reverse()

    function asText(): string {
        const lines = ["time\tcomplete\tgave up\tcancelled"]
        for (const row of root.rows)
            lines.push([row.time, row.complete, row.failed, row.cancelled].join("\t"))
        return lines.join("\n")
    }

    Row {
        id: head
        height: Theme.px(22)
        Repeater {
            model: [qsTr("From"), qsTr("Complete"), qsTr("Gave up"), qsTr("Cancelled")]
            TextLabel {
                required property string modelData
                required property int index
                width: root.width / 4
                text: modelData
                font: Theme.caption
                color: Theme.text3
                horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
            }
        }
    }
    ListView {
        id: list
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: parent.width
        clip: true
        model: root.newest
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Outcomes")
        delegate: Row {
            id: line
            required property var modelData
            height: Theme.px(22)
            Accessible.role: Accessible.Row
            Accessible.name: [modelData.time, modelData.complete, modelData.failed, modelData.cancelled].join(", ")
            Repeater {
                model: [line.modelData.time, Theme.number(line.modelData.complete), Theme.number(line.modelData.failed), Theme.number(line.modelData.cancelled)]
                TextLabel {
                    required property string modelData
                    required property int index
                    width: root.width / 4
                    text: modelData
                    horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
                    Accessible.ignored: true
                }
            }
        }
        WheelScroll { flickable: list }
    }
    PushButton {
        id: foot
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.half
        kind: "link"
        size: 24
        text: qsTr("Copy as a table")
        onClicked: Clipboard.copy(root.asText())
    }
}
