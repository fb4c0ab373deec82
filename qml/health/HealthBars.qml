// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Charts
import Loomdeck.Health

ChartPanel {
    id: root

    required property string key
    required property string emptyText
    readonly property alias plotWidth: plot.plotWidth

    BarsOverTime {
        id: plot
        objectName: root.key + "Chart"
        anchors.fill: parent
        chart: root.health.chart(root.key)
        emptyText: root.emptyText
        times: root.health.times
        markers: root.health.markers
        hover: root.hover
        onHovered: share => root.hovered(share)
        onBrushed: (from, to) => root.health.zoom(from, to)
        onSaveWanted: root.health.saveCsv(root.key)
    }
}
