// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Jobs

Column {
    id: root

    readonly property real room: width - 2 * Theme.margin
    readonly property var places: placed([0, 0.24, 0.38, 0.52, 0.74, 0.88])

    function placed(parts: var): var { return parts.map(part => Theme.margin + part * root.room) }

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Nodes")

    NodesList { id: nodes }
    Separator { width: parent.width }
    SectionHeader {
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Nodes")
        caption: nodes.summary
    }
    ClockHead {
        width: parent.width
        places: root.places
        heads: [qsTr("Node"), qsTr("State"), qsTr("Kind"), qsTr("Workers"), qsTr("Up since"), qsTr("Seen")]
    }
    Repeater {
        model: nodes
        NodeRow {
            width: root.width
            places: root.places
        }
    }
    LoadingRows {
        width: parent.width
        visible: !nodes.loaded
        running: visible
        text: qsTr("Reading the nodes")
    }
    FailedState {
        width: parent.width
        visible: nodes.error.isSet
        title: qsTr("The nodes cannot be read")
        text: nodes.error.message
        details: nodes.error.code + ": " + nodes.error.message + " " + nodes.error.fix
        onRetry: nodes.reload()
    }
    Item {
        width: parent.width
        height: words.height + 2 * Theme.px(12)
        visible: nodes.loaded && !nodes.error.isSet

        TextLabel {
            id: words
            x: Theme.margin
            y: Theme.px(12)
            width: Math.min(parent.width - 2 * Theme.margin, Theme.px(720))
            text: qsTr("Every process that opens the store is a node. The one that leads does the clock work: it starts what is due, sweeps stale items and seals the journal. When it goes, another takes over within seconds, and jobs it held are given back without losing an attempt.")
            font: Theme.caption
            color: Theme.text3
            lineHeight: Theme.px(18)
            lineHeightMode: Text.FixedHeight
            wrapMode: Text.Wrap
        }
    }
}
