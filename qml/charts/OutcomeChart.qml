// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Charts
import Loomdeck.Controls

// How work ended over time: stacked bars in state colours, or the same as a table.
Item {
    id: root

    property string finding
    property string caption
    property var rows: [] // {time, complete, failed, cancelled}, oldest first
    property bool asTable: false
    readonly property bool any: rows.some(row => row.complete + row.failed + row.cancelled > 0)

    Accessible.role: Accessible.Chart
    Accessible.name: Theme.sentence([finding, caption])

    ChartHead {
        id: head
        width: parent.width
        finding: root.finding
        caption: root.caption
        asTable: root.asTable
        onViewChosen: asTable => root.asTable = asTable
    }
    OutcomePlot {
        anchors.top: head.bottom
        anchors.bottom: legend.top
        width: parent.width
        visible: root.any && !root.asTable
        rows: root.rows
    }
    ChartTable {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.asTable
        rows: root.asTable ? root.rows : []
    }
    EmptyState {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.any && !root.asTable
        iconName: "chart"
        title: qsTr("Not enough data")
        text: qsTr("Bars appear when phases end.")
    }
    LegendRow {
        id: legend
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        visible: root.any && !root.asTable
        entries: [
            { role: "ok", text: qsTr("Complete") },
            { role: "bad", text: qsTr("Gave up") },
            { role: "neutral", text: qsTr("Cancelled") }
        ]
    }
}
