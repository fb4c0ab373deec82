// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtCharts
import Loomdeck.Charts
import Loomdeck.Controls

// Qt's axes shorten their labels in small charts, so the labels here are our own, beside the plot.
Item {
    id: root

    property var rows: []
    readonly property real peak: Math.max(1, ...rows.map(row => row.complete + row.failed + row.cancelled))
    readonly property real ceiling: niceTop(peak)

    // 1, 2, 4 or 5 times a power of ten: halves of it are whole enough to read.
    function niceTop(value: real): real {
        const power = Math.pow(10, Math.floor(Math.log10(value)))
        for (const step of [1, 2, 4, 5, 6, 8, 10]) {
            if (step * power >= value)
                return Math.max(2, step * power)
        }
        return 10 * power
    }

    ChartAxisLabel {
        id: topLabel
        width: Theme.px(34)
        y: plot.y - height / 2
        horizontalAlignment: Text.AlignRight
        text: Theme.number(root.ceiling)
    }
    ChartAxisLabel {
        width: topLabel.width
        y: plot.y + plot.height / 2 - height / 2
        horizontalAlignment: Text.AlignRight
        text: Theme.number(root.ceiling / 2)
    }
    ChartAxisLabel {
        width: topLabel.width
        y: plot.y + plot.height - height / 2
        horizontalAlignment: Text.AlignRight
        text: "0"
    }
    Item {
        id: plot
        x: topLabel.width + Theme.gap
        y: Theme.gap
        width: parent.width - x
        height: parent.height - y - Theme.px(32)

        Repeater {
            model: 3
            Rectangle {
                required property int index
                y: Math.round(plot.height * index / 2)
                width: plot.width
                height: 1
                color: index === 2 ? Theme.line : Theme.sep
            }
        }
        ChartView {
            anchors.fill: parent
            // The plot area lies this much inside the view, whatever the margins are.
            anchors.margins: -1
            backgroundColor: "transparent"
            backgroundRoundness: 0
            plotArea: Qt.rect(1, 1, plot.width, plot.height)
            margins { left: 0; top: 0; right: 0; bottom: 0 }
            legend.visible: false
            antialiasing: false

            StackedBarSeries {
                barWidth: 0.78
                axisX: BarCategoryAxis {
                    visible: false
                    categories: root.rows.map((row, at) => String(at))
                }
                axisY: ValuesAxis {
                    visible: false
                    min: 0
                    max: root.ceiling
                }
                BarSet { label: "complete"; values: root.rows.map(row => row.complete); color: Theme.ok.bar; borderWidth: 0; borderColor: "transparent" }
                BarSet { label: "failed"; values: root.rows.map(row => row.failed); color: Theme.bad.bar; borderWidth: 0; borderColor: "transparent" }
                BarSet { label: "cancelled"; values: root.rows.map(row => row.cancelled); color: Theme.neutral.bar; borderWidth: 0; borderColor: "transparent" }
            }
        }
        Item {
            // On top, for a chart view takes the pointer for itself once it was entered.
            anchors.fill: parent
            HoverHandler { id: pointer }
        }
        Tip {
            readonly property int at: Math.max(0, Math.min(root.rows.length - 1, Math.floor(pointer.point.position.x / plot.width * root.rows.length)))
            readonly property var row: root.rows.length > 0 ? root.rows[at] : ({ time: "", complete: 0, failed: 0, cancelled: 0 })
            parent: plot
            visible: pointer.hovered && root.rows.length > 0
            text: qsTr("%1: %2 complete, %3 gave up, %4 cancelled").arg(row.time).arg(Theme.number(row.complete)).arg(Theme.number(row.failed)).arg(Theme.number(row.cancelled))
        }
    }
    ChartAxisLabel {
        x: plot.x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        text: root.rows.length > 0 ? root.rows[0].time : ""
    }
    ChartAxisLabel {
        x: plot.x + Math.round((plot.width - width) / 2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        text: root.rows.length > 0 ? root.rows[Math.floor(root.rows.length / 2)].time : ""
    }
    ChartAxisLabel {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        text: qsTr("now")
    }
}
