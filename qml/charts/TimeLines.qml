// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Loomdeck.Charts

// Lines that break where nothing was observed: each run between two gaps is a series of its own, for Qt Charts joins
// the points of one. Series are kept and filled again.
ChartView {
    id: root

    property var series: [] // {name, colour, runs, dots}: points as x, y in turn
    property real ceiling: 1
    property rect plot
    property var pool: []
    property var dotPool: []

    function put(line: var, points: var): void {
        line.clear()
        for (let at = 0; at + 1 < points.length; at += 2)
            line.append(points[at], points[at + 1])
    }
    function fill(): void {
        let used = 0
        let dotted = 0
        for (const one of root.series) {
            const colour = ChartColours.of(one.colour)
            for (const run of one.runs) {
                if (used === root.pool.length)
                    root.pool.push(root.createSeries(ChartView.SeriesTypeLine, "", xAxis, yAxis))
                const line = root.pool[used++]
                line.color = colour
                line.width = 1.75
                root.put(line, run)
                line.visible = true
            }
            if (one.dots.length === 0)
                continue
            if (dotted === root.dotPool.length)
                root.dotPool.push(root.createSeries(ChartView.SeriesTypeScatter, "", xAxis, yAxis))
            const dots = root.dotPool[dotted++]
            dots.color = colour
            dots.borderColor = "transparent"
            dots.markerSize = 4
            root.put(dots, one.dots)
            dots.visible = true
        }
        for (; used < root.pool.length; ++used)
            root.pool[used].visible = false
        for (; dotted < root.dotPool.length; ++dotted)
            root.dotPool[dotted].visible = false
    }

    backgroundColor: "transparent"
    backgroundRoundness: 0
    plotArea: plot
    margins { left: 0; top: 0; right: 0; bottom: 0 }
    legend.visible: false
    antialiasing: true
    onSeriesChanged: fill()
    Component.onCompleted: fill()

    ValuesAxis {
        id: xAxis
        visible: false
        min: 0
        max: 1
    }
    ValuesAxis {
        id: yAxis
        visible: false
        min: 0
        max: root.ceiling
    }
    // A chart has axes only once a series uses them.
    LineSeries {
        axisX: xAxis
        axisY: yAxis
    }
    Connections {
        target: ChartColours
        function onDarkChanged(): void { root.fill() }
    }
}
