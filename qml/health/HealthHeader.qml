// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    id: root

    required property HealthController health

    implicitHeight: Theme.pageHeader

    TextLabel {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
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
        color: Theme.text3
        elide: Text.ElideRight
    }
    Row {
        id: acts
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
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
        ChoiceField {
            objectName: "plannerChoice"
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(156)
            name: qsTr("Planner")
            options: root.health.planners
            value: root.health.planner
            onChosen: value => root.health.planner = value
        }
        ChoiceField {
            objectName: "providerChoice"
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(136)
            name: qsTr("Provider")
            options: root.health.providers
            value: root.health.provider
            onChosen: value => root.health.provider = value
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
}
