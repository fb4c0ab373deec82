// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Health

Item {
    id: root

    required property HealthController health

    implicitHeight: Theme.pageHeader + filters.height

    TextLabel {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: Math.round((Theme.pageHeader - height) / 2)
        text: qsTr("Planner health")
        font: Theme.title
        Accessible.role: Accessible.Heading
    }
    TextLabel {
        anchors.left: title.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: acts.left
        anchors.rightMargin: Theme.gap
        anchors.baseline: title.baseline
        visible: width > Theme.px(120)
        text: root.health.caption
        font: Theme.caption
        color: Session.live.paused ? Theme.warn.text : Theme.text3
        elide: Text.ElideRight
    }
    Row {
        id: acts
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        height: Theme.pageHeader
        spacing: Theme.gap

        Chip {
            objectName: "zoomChip"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.health.zoomText !== ""
            name: qsTr("Zoom")
            value: root.health.zoomText
            onRemoved: root.health.unzoom()
            onClicked: root.health.unzoom()
        }
        SegmentedControl {
            objectName: "rangeChoice"
            anchors.verticalCenter: parent.verticalCenter
            name: qsTr("Time range")
            options: root.health.ranges
            value: root.health.zoomText === "" ? root.health.range : ""
            onActivated: value => root.health.range = value
        }
    }
    HealthFilters {
        id: filters
        y: Theme.pageHeader
        width: parent.width
        height: implicitHeight
        health: root.health
    }
}
