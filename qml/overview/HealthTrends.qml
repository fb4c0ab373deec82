// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Charts
import Loomdeck.Console
import Loomdeck.Controls

// Three small charts of the last day; each opens the large one.
Item {
    id: root

    required property OverviewHealth health
    property bool divided: true
    readonly property string trouble: health.error.isSet ? health.error.message + " " + health.error.fix : ""
    readonly property real share: Math.round(width / 3)

    Separator { width: parent.width }
    SmallBars {
        objectName: "smallOutcomes"
        width: root.share
        height: parent.height
        chart: root.health.chart("outcomes")
        times: root.health.times
        emptyText: root.trouble !== "" ? root.trouble : qsTr("Bars appear when planners' runs end.")
        onOpened: Session.navigator.openHealth("outcomes")
    }
    SmallLines {
        objectName: "smallLatency"
        x: root.share
        width: root.share
        height: parent.height
        chart: root.health.chart("latency")
        times: root.health.times
        emptyText: root.trouble !== "" ? root.trouble : qsTr("Lines appear when runs have been timed.")
        onOpened: Session.navigator.openHealth("latency")
    }
    SmallLines {
        objectName: "smallQueue"
        x: 2 * root.share
        width: root.width - x
        height: parent.height
        chart: root.health.chart("queue")
        times: root.health.times
        emptyText: root.trouble !== "" ? root.trouble : qsTr("The leading node looks at the queue four times a minute.")
        onOpened: Session.navigator.openHealth("queue")
    }
    Repeater {
        model: 3

        Separator {
            required property int index
            visible: index > 0 || root.divided
            x: index * root.share
            vertical: true
            height: root.height
        }
    }
}
