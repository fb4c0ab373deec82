// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Health

FocusScope {
    id: root

    readonly property bool settled: status.loaded && (part === "charts" ? controller.loaded || controller.error.isSet : lists.settled)
    /** `charts`, or the name of a list. */
    property string part: "charts"
    readonly property bool charting: part === "charts"
    readonly property bool wide: width >= Theme.px(1080)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Planner health")

    // Somebody came from a small chart; what is not here leads to the page alone.
    function takeWish(): void {
        const key = Session.navigator.takeHealthChart()
        if (key !== "")
            part = "charts"
        const wanted = key === "" ? null : named(key === "budgets" ? "budgetTable" : key + "Chart", body)
        if (wanted !== null)
            body.reveal(wanted)
    }
    function named(name: string, within: Item): Item {
        for (let at = 0; at < within.children.length; ++at) {
            const one = within.children[at]
            const found = one.objectName === name ? one : root.named(name, one)
            if (found !== null)
                return found
        }
        return null
    }

    Component.onCompleted: takeWish()
    Connections {
        target: Session.navigator
        function onHealthChartAsked(): void { root.takeWish() }
    }
    HealthController {
        id: controller
        pixels: charts.plotWidth
    }
    PlannerStatus {
        id: status
        onListWanted: (list, filter) => {
            lists.filter(list, filter)
            root.part = list
        }
    }
    Shortcut {
        sequence: "F5"
        enabled: root.visible
        onActivated: {
            controller.reload()
            status.reload()
        }
    }
    Shortcut {
        sequence: "Escape"
        enabled: root.visible && controller.zoomText !== "" && Session.navigator.item === 0 && Session.navigator.job === 0
        onActivated: controller.unzoom()
    }
    HealthHeader {
        id: header
        width: parent.width
        health: controller
    }
    HealthStatusBlock {
        id: block
        anchors.top: header.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        status: status
        room: root.height < Theme.px(720) ? 2 : 3
    }
    HealthTabs {
        id: tabs
        anchors.top: block.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        status: status
        currentKey: root.part
        onActivated: key => root.part = key
    }
    Separator {
        anchors.bottom: tabs.bottom
        width: parent.width
        z: -1
    }
    HealthLists {
        id: lists
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.charting
        status: status
        current: root.charting ? "" : root.part
    }
    FailedState {
        anchors.centerIn: body
        visible: root.charting && controller.error.isSet && !controller.loaded
        title: qsTr("The metrics cannot be read")
        text: controller.error.message + " " + controller.error.fix
        details: controller.error.code + ": " + controller.error.message
        onRetry: controller.reload()
    }
    LoadingRows {
        anchors.top: tabs.bottom
        anchors.topMargin: Theme.margin
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        visible: root.charting && !controller.loaded && !controller.error.isSet
        running: visible
        text: qsTr("Reading metrics")
    }
    EmptyState {
        anchors.fill: body
        visible: root.charting && controller.empty
        iconName: "health"
        objectName: "nothingHappened"
        title: controller.narrowedTo === "" ? qsTr("Nothing happened in this range") : qsTr("Nothing of %1 in this range").arg(controller.narrowedTo)
        text: qsTr("Runs, resumes, tokens and deadlines are counted from the journal a second after they happen.")
        actionText: controller.narrowedTo !== "" ? qsTr("Clear the filters") : controller.range === "90d" ? "" : qsTr("Look at 90 days")
        onAction: {
            if (controller.narrowedTo !== "")
                controller.clearFilters()
            else
                controller.range = "90d"
        }
    }
    ScrollArea {
        id: body
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.charting && controller.loaded && !controller.empty
        contentHeight: budgets.y + budgets.height

        HealthCharts {
            id: charts
            width: body.width
            health: controller
            columns: root.wide ? 3 : 2
            cellHeight: Math.max(Theme.px(236), root.wide ? Math.floor((body.height - budgets.height) / 2) : 0)
        }
        BudgetTable {
            id: budgets
            objectName: "budgetTable"
            y: charts.height
            width: body.width
            height: implicitHeight
            budgets: controller.budgets
            finding: controller.budgetsFinding
        }
    }
}
