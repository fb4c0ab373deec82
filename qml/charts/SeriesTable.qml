// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Controls

// The numbers of a chart, newest first, and ways to take them along.
Item {
    id: root

    property string name
    property var columns: []
    property var rows: []
    signal copyWanted(separator: string)
    signal saveWanted()

    // Times need more room than numbers.
    readonly property real first: Math.min(width * 0.4, Theme.px(120))
    readonly property real thumb: Theme.px(14)
    readonly property real other: columns.length > 1 ? (width - first - thumb) / (columns.length - 1) : 0

    Row {
        id: head
        height: Theme.px(22)
        Repeater {
            model: root.columns
            TextLabel {
                required property string modelData
                required property int index
                width: index === 0 ? root.first : root.other
                text: modelData
                font: Theme.caption
                color: Theme.text3
                elide: Text.ElideRight
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
        model: root.rows
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.Table
        Accessible.name: root.name
        delegate: Row {
            id: line
            required property var modelData
            height: Theme.px(22)
            Accessible.role: Accessible.Row
            Accessible.name: modelData.map((text, at) => at === 0 ? text : root.columns[at] + " " + text).join(", ")
            Repeater {
                model: line.modelData
                TextLabel {
                    required property string modelData
                    required property int index
                    width: index === 0 ? root.first : root.other
                    text: modelData
                    horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
                    Accessible.ignored: true
                }
            }
        }
        WheelScroll { flickable: list }
        ScrollThumb { flickable: list }
    }
    Row {
        id: foot
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.half
        spacing: Theme.gap

        PushButton {
            kind: "link"
            size: 24
            text: qsTr("Copy as a table")
            onClicked: root.copyWanted("\t")
        }
        PushButton {
            kind: "link"
            size: 24
            text: qsTr("Copy as CSV")
            onClicked: root.copyWanted(",")
        }
        PushButton {
            objectName: "saveCsv"
            kind: "link"
            size: 24
            text: qsTr("Save as CSV…")
            onClicked: root.saveWanted()
        }
    }
}
