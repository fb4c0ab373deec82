// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Charts

SmallChart {
    id: root

    TimeBars {
        anchors.fill: parent
        // A chart view takes clicks and the pointer for itself.
        enabled: false
        series: root.chart.series
        ceiling: root.chart.ceiling
        plot: root.area
    }
}
