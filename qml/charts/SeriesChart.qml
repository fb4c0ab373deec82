// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Charts
import Loomdeck.Controls

// A chart over time that states its finding, or the same as a table. What is drawn is put inside by BarsOverTime and
// LinesOverTime.
Item {
    id: root

    // {title, finding, caption, any, observed, series, ceiling, ticks, gaps, columns}, valueAt(), rows(), copyText()
    required property var chart
    property var times: []
    property var markers: []
    property real hover: -1
    property string emptyText
    property bool asTable: false
    property bool named: false
    default property alias canvas: plot.canvas
    readonly property alias area: plot.area
    readonly property alias plotWidth: plot.plotWidth
    readonly property string value: hover >= 0 && chart.any ? chart.valueAt(hover) : ""
    signal hovered(share: real)
    signal brushed(from: real, to: real)
    signal saveWanted()

    Accessible.role: Accessible.Chart
    Accessible.name: Theme.sentence([chart.title, chart.finding, chart.caption])

    ChartHead {
        id: head
        width: parent.width
        finding: root.chart.finding
        caption: root.value !== "" ? root.value : root.chart.caption
        asTable: root.asTable
        onViewChosen: asTable => root.asTable = asTable
    }
    TimePlot {
        id: plot
        anchors.top: head.bottom
        anchors.bottom: legend.visible ? legend.top : parent.bottom
        width: parent.width
        visible: root.chart.any && !root.asTable
        named: root.named ? root.chart.series.filter(one => one.last.length > 0) : []
        ceiling: root.chart.ceiling
        ticks: root.chart.ticks
        times: root.times
        gaps: root.chart.gaps
        markers: root.markers
        hover: root.hover
        onHovered: share => root.hovered(share)
        onBrushed: (from, to) => root.brushed(from, to)
    }
    SeriesTable {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.asTable
        name: root.chart.title
        columns: root.chart.columns
        // Asked again whenever the chart changes, but only while it is looked at.
        rows: root.asTable && root.chart.finding !== undefined && root.chart.series ? root.chart.rows() : []
        onSaveWanted: root.saveWanted()
        onCopyWanted: separator => Clipboard.copy(root.chart.copyText(separator))
    }
    EmptyState {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.chart.any && !root.asTable
        iconName: "chart"
        title: root.chart.observed ? qsTr("Nothing happened") : qsTr("No data")
        text: root.emptyText
    }
    LegendRow {
        id: legend
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        x: Theme.px(46)
        width: parent.width - x
        visible: !root.named && root.chart.any && !root.asTable
        entries: visible ? root.chart.series.filter(one => one.any).map(one => ({ colour: ChartColours.of(one.colour), text: one.name })) : []
    }
}
