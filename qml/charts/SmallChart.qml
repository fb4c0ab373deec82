// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Charts
import Loomdeck.Controls

// A chart at a glance: its finding, the value now, the plot. The whole is a button that leads to the large one.
FocusScope {
    id: root

    // {title, finding, caption, any, observed, series, ceiling, ticks, gaps}, valueAt()
    required property var chart
    property var times: []
    property string emptyText
    property bool named: false
    property real hover: -1
    default property alias canvas: plot.canvas
    readonly property alias area: plot.area
    signal opened()

    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: Theme.sentence([chart.title, chart.finding, chart.caption])
    Accessible.description: qsTr("Opens the chart on Planner health")
    Accessible.focusable: true
    Accessible.onPressAction: opened()
    Keys.onReturnPressed: opened()
    Keys.onEnterPressed: opened()

    Rectangle {
        anchors.fill: parent
        anchors.margins: 2
        radius: Theme.radiusPill
        color: "transparent"
        border.width: root.activeFocus ? 2 : 0
        border.color: Theme.accent
    }
    TapHandler { onTapped: root.opened() }
    HoverHandler {
        id: pointer
        cursorShape: Qt.PointingHandCursor
    }
    TextLabel {
        id: title
        x: Theme.margin
        y: Theme.px(9)
        width: parent.width - 2 * Theme.margin
        text: root.chart.finding
        font: Theme.bodyStrong
        color: pointer.hovered ? Theme.accent : Theme.text1
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: note
        x: Theme.margin
        anchors.top: title.bottom
        width: title.width
        text: root.hover >= 0 && root.chart.any ? root.chart.valueAt(root.hover) : root.chart.caption
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TimePlot {
        id: plot
        anchors.top: note.bottom
        anchors.bottom: parent.bottom
        x: Theme.margin
        width: title.width
        visible: root.chart.any
        named: root.named ? root.chart.series.filter(one => one.last.length > 0) : []
        ceiling: root.chart.ceiling
        ticks: root.chart.ticks
        times: root.times
        gaps: root.chart.gaps
        hover: root.hover
        onHovered: share => root.hover = share
    }
    TextLabel {
        anchors.top: note.bottom
        anchors.bottom: parent.bottom
        x: Theme.margin
        width: title.width
        visible: !root.chart.any
        text: root.emptyText
        color: Theme.text3
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    TipLoader {
        target: title
        text: root.chart.finding
        shown: pointer.hovered && title.truncated
    }
}
