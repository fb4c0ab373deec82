// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What the page looks at. Plan and branch are the scope of the whole console, so the top bar says the same.
Item {
    id: root

    required property HealthController health
    readonly property real field: Math.min(Theme.px(156), (width - 2 * Theme.margin - zones.width - 5 * Theme.gap - (clear.visible ? clear.width : 0)) / 4)

    implicitHeight: Theme.px(40)

    Row {
        x: Theme.margin
        spacing: Theme.gap

        ChoiceField {
            objectName: "planChoice"
            width: root.field
            name: qsTr("Plan")
            options: root.health.plans
            value: root.health.plan
            onChosen: value => root.health.plan = value
        }
        ChoiceField {
            objectName: "branchChoice"
            width: root.field
            name: qsTr("Branch")
            options: root.health.branches
            value: root.health.branch
            onChosen: value => root.health.branch = value
        }
        ChoiceField {
            objectName: "plannerChoice"
            width: root.field
            name: qsTr("Planner")
            options: root.health.planners
            value: root.health.planner
            onChosen: value => root.health.planner = value
        }
        ChoiceField {
            objectName: "providerChoice"
            width: root.field
            name: qsTr("Provider")
            options: root.health.providers
            value: root.health.provider
            onChosen: value => root.health.provider = value
        }
        PushButton {
            id: clear
            objectName: "clearFilters"
            visible: root.health.narrowedTo !== ""
            kind: "link"
            text: qsTr("Clear")
            onClicked: root.health.clearFilters()
        }
    }
    SegmentedControl {
        id: zones
        objectName: "timeStyleChoice"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        name: qsTr("Times")
        options: [{ value: "utc", text: qsTr("UTC") }, { value: "local", text: qsTr("Local") }, { value: "relative", text: qsTr("Relative") }]
        value: Session.settings.timeStyle
        onActivated: value => Session.settings.timeStyle = value
    }
}
