// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Charts
import Loomdeck.Controls

// A plot over time with its axes: grid, what is missing, gates that closed, the value line that all charts share, and
// a brush. Labels are our own, for those of Qt Charts become "..." in small plots.
Item {
    id: root

    default property alias canvas: holder.data
    property var named: [] // {name, last} of lines whose names stand at their ends
    property real ceiling: 1
    property var ticks: []   // {share, text}
    property var times: []   // start, quarters, end
    property var gaps: []    // {from, to}
    property var markers: [] // {share, text, tip, role}
    property real hover: -1  // share of the range, below 0 for none
    readonly property alias plotWidth: plot.width
    readonly property rect area: Qt.rect(1, 1, plot.width, plot.height)
    signal hovered(share: real)
    signal brushed(from: real, to: real)

    readonly property int longest: Math.max(0, ...times.map(text => text.length))
    readonly property real leftRoom: Theme.px(46)
    readonly property real rightRoom: named.length > 1 ? Math.max(Theme.px(30), Math.ceil(Math.max(...named.map(one => letters.advanceWidth(one.name)))) + Theme.gap) : Theme.half
    // Words only where they stand clear of each other; the newest come first. Each tip names its mark all the same.
    readonly property var worded: {
        const all = root.markers.map(one => ({ share: one.share, text: one.text, tip: one.tip, role: one.role, shown: false, toLeft: false }))
        const taken = []
        for (let at = all.length - 1; at >= 0; --at) {
            const x = all[at].share * plot.width
            const room = Math.min(letters.advanceWidth(all[at].text), Theme.px(120)) + 2 * Theme.half
            for (const left of [false, true]) {
                const from = left ? x - room : x, to = from + room
                const free = !taken.some(one => from < one.to && to > one.from)
                    && !all.some((one, other) => other !== at && one.share * plot.width > from && one.share * plot.width < to)
                if (all[at].shown || from < 0 || to > plot.width || !free)
                    continue
                all[at].shown = true
                all[at].toLeft = left
                taken.push({ from: from, to: to })
            }
        }
        return all
    }

    FontMetrics {
        id: letters
        font: Theme.caption
    }
    Item {
        id: plot
        x: root.leftRoom
        y: Theme.gap
        width: Math.max(1, Math.round(parent.width - root.leftRoom - root.rightRoom))
        height: Math.max(1, Math.round(parent.height - y - Theme.px(26)))

        Repeater {
            model: root.ticks

            Rectangle {
                required property var modelData
                y: Math.round(plot.height * (1 - modelData.share))
                width: plot.width
                height: 1
                color: modelData.share === 0 ? Theme.line : Theme.sep
            }
        }
        Repeater {
            model: root.gaps

            Rectangle {
                required property var modelData
                x: Math.round(modelData.from * plot.width)
                width: Math.max(1, Math.round((modelData.to - modelData.from) * plot.width))
                height: plot.height
                color: Theme.hover
                TextLabel {
                    anchors.centerIn: parent
                    visible: implicitWidth + Theme.gap < parent.width
                    text: qsTr("no data")
                    font: Theme.caption
                    color: Theme.text3
                    Accessible.ignored: true
                }
            }
        }
        Item {
            id: holder
            anchors.fill: parent
            // The plot area of a chart view lies this much inside it, whatever its margins are.
            anchors.margins: -1
        }
        Repeater {
            model: root.worded

            EventMark {
                required property var modelData
                share: modelData.share
                text: modelData.shown ? modelData.text : ""
                toLeft: modelData.toLeft
                tip: modelData.tip
                role: modelData.role
                dense: root.worded.length > 12
            }
        }
        Rectangle {
            visible: brush.active && Math.abs(brush.to - brush.from) > 2
            x: Math.min(brush.from, brush.to)
            width: Math.abs(brush.to - brush.from)
            height: parent.height
            color: Theme.selected
            opacity: 0.6
        }
        Rectangle {
            visible: root.hover >= 0
            x: Math.round(root.hover * plot.width)
            width: 1
            height: parent.height
            color: Theme.accent
        }
        Item {
            // On top, for a chart view takes the pointer for itself once it was entered.
            anchors.fill: parent
            HoverHandler {
                onPointChanged: root.hovered(Math.min(0.9999, Math.max(0, point.position.x / plot.width)))
                onHoveredChanged: if (!hovered) root.hovered(-1)
            }
        }
        DragHandler {
            id: brush
            property real from: 0
            readonly property real to: Math.min(plot.width, Math.max(0, centroid.position.x))
            property real end: 0
            target: null
            yAxis.enabled: false
            cursorShape: Qt.SizeHorCursor
            onToChanged: if (active) end = to
            onActiveChanged: {
                if (active) {
                    from = Math.min(plot.width, Math.max(0, centroid.pressPosition.x))
                    end = from
                } else if (Math.abs(end - from) > 4) {
                    root.brushed(from / plot.width, end / plot.width)
                }
            }
        }
    }
    Repeater {
        model: root.ticks

        ChartAxisLabel {
            required property var modelData
            width: root.leftRoom - Theme.gap
            y: plot.y + plot.height * (1 - modelData.share) - height / 2
            horizontalAlignment: Text.AlignRight
            text: modelData.text
        }
    }
    Repeater {
        // Quarters where there is room for their words.
        model: plot.width > root.longest * Theme.px(44) ? [0, 1, 2, 3, 4] : [0, 2, 4]

        ChartAxisLabel {
            required property int modelData
            x: Math.round(plot.x + Math.min(plot.width - width, Math.max(0, plot.width * modelData / 4 - width / 2)))
            y: plot.y + plot.height + Theme.half
            text: root.times[modelData] ?? ""
        }
    }
    LineNames {
        x: plot.x + plot.width + Theme.half
        y: plot.y
        height: plot.height
        visible: root.named.length > 1
        named: root.named
        ceiling: root.ceiling
    }
}
