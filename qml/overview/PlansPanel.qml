// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    id: root

    required property OverviewController overview
    property bool divided: false

    Separator { width: parent.width }
    Separator {
        visible: root.divided
        vertical: true
        height: parent.height
    }
    SectionHeader {
        id: head
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Backlog by plan")
        caption: root.overview.backlogCaption
    }
    ListView {
        id: list
        anchors.top: head.bottom
        anchors.bottom: legend.top
        anchors.bottomMargin: Theme.half
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.overview.plans
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Backlog by plan")
        delegate: BarRow {
            id: row
            required property var modelData
            width: ListView.view.width
            medium: true
            nameWidth: Theme.px(150)
            noteWidth: Theme.px(100)
            name: modelData.name
            segments: modelData.segments
            total: modelData.total
            figure: modelData.figure
            note: modelData.note
            activeFocusOnTab: true
            Keys.onReturnPressed: Session.navigator.openBacklog(modelData.query)
            TapHandler { onTapped: Session.navigator.openBacklog(row.modelData.query) }
            FocusFrame { visible: row.activeFocus }
        }
        WheelScroll { flickable: list }
        ScrollThumb { flickable: list }
    }
    LegendRow {
        id: legend
        x: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        entries: [
            { role: "ok", text: qsTr("Complete") },
            { role: "run", text: qsTr("In progress") },
            { role: "warn", text: qsTr("Stuck") },
            { role: "bad", text: qsTr("Failed") },
            { role: "held", text: qsTr("Held") },
            { role: "neutral", text: qsTr("Pending") }
        ]
    }
}
