// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Charts

// Names at the ends of lines, pushed apart where lines end close to each other.
Item {
    id: root

    property var named: [] // {name, colour, last}
    property real ceiling: 1
    readonly property real line: probe.implicitHeight
    readonly property var places: {
        const sorted = root.named.map(one => ({ one: one, y: root.height * (1 - one.last[1] / root.ceiling) - root.line / 2 }))
        sorted.sort((a, b) => b.y - a.y)
        for (let at = 1; at < sorted.length; ++at)
            sorted[at].y = Math.min(sorted[at].y, sorted[at - 1].y - root.line)
        // Those that were pushed out at the top push the others down again.
        let free = -root.line / 2
        for (let at = sorted.length - 1; at >= 0; --at) {
            sorted[at].y = Math.max(sorted[at].y, free)
            free = sorted[at].y + root.line
        }
        return sorted
    }

    ChartAxisLabel {
        id: probe
        visible: false
        text: "p90"
    }
    Repeater {
        model: root.places

        ChartAxisLabel {
            required property var modelData
            y: modelData.y
            text: modelData.one.name
        }
    }
}
