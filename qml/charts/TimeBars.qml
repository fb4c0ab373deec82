// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Loomdeck.Charts

// Stacks of equal width from the first step to the last. Sets are kept while only numbers change, so nothing flickers.
ChartView {
    id: root

    property var series: [] // {name, colour, values}
    property real ceiling: 1
    property rect plot

    function fill(): void {
        const steps = root.series.length > 0 ? root.series[0].values.length : 0
        if (names.count !== steps)
            names.categories = Array.from({ length: steps }, (none, at) => String(at))
        if (bars.count !== root.series.length)
            bars.clear()
        for (let at = 0; at < root.series.length; ++at) {
            const one = root.series[at]
            const set = at < bars.count ? bars.at(at) : bars.append(one.name, one.values)
            set.values = one.values
            set.color = ChartColours.of(one.colour)
            set.borderWidth = 0
            set.borderColor = "transparent"
        }
    }

    backgroundColor: "transparent"
    backgroundRoundness: 0
    plotArea: plot
    margins { left: 0; top: 0; right: 0; bottom: 0 }
    legend.visible: false
    antialiasing: false
    onSeriesChanged: fill()
    Component.onCompleted: fill()

    StackedBarSeries {
        id: bars
        barWidth: 0.78
        axisX: BarCategoryAxis {
            id: names
            visible: false
        }
        axisY: ValuesAxis {
            visible: false
            min: 0
            max: root.ceiling
        }
    }
    Connections {
        target: ChartColours
        function onDarkChanged(): void { root.fill() }
    }
}
