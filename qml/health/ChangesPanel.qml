// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Charts
import Loomdeck.Controls
import Loomdeck.Health

// The markers of the charts as a list, the newest first; each leads to its subject.
ChartPanel {
    id: root

    fillsRow: true
    Accessible.role: Accessible.Pane
    Accessible.name: Theme.sentence([qsTr("Changes"), root.health.changesFinding])

    ChartHead {
        id: head
        width: parent.width
        switchable: false
        finding: root.health.changesFinding
        caption: qsTr("Versions, gates, plans, prompts, providers, thresholds")
    }
    ListView {
        id: list
        anchors.top: head.bottom
        anchors.topMargin: Theme.half
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: root.health.changes
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Changes")
        Keys.onReturnPressed: if (currentItem !== null) (currentItem as ChangeRow).open()
        delegate: ChangeRow {
            required property var modelData
            required property int index
            objectName: "change" + index
            width: ListView.view.width
            change: modelData
        }
        WheelScroll { flickable: list }
        ScrollThumb { flickable: list }
    }
    EmptyState {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: list.count === 0
        iconName: "flag"
        title: qsTr("Nothing was changed")
        text: qsTr("Programs of another version, gates, paused plans, prompts and providers stand here and in the charts.")
    }
}
