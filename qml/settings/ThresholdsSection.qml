// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// What the planners' health is judged by.
FocusScope {
    id: root

    readonly property bool settled: thresholds.loaded || thresholds.error.isSet
    readonly property string role: Session.commands.refusal("health.threshold")
    property string sought

    // Somebody looks for this one, maybe before the rows are read.
    function show(name: string): void {
        root.sought = name
        root.reveal()
    }
    function reveal(): void {
        const row = root.sought === "" ? -1 : thresholds.indexOf(root.sought)
        if (row >= 0)
            list.positionViewAtIndex(row, ListView.Contain)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Thresholds")

    ThresholdList {
        id: thresholds
        onChanged: root.reveal()
    }
    ThresholdDialog { id: dialog }
    SectionHeader {
        id: head
        x: Theme.margin
        y: Theme.half
        width: parent.width - 2 * Theme.margin
        text: qsTr("Thresholds")
        caption: thresholds.loaded ? qsTr("the planners' health is judged by these · %1").arg(thresholds.caption) : ""

        PushButton {
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            kind: "link"
            text: qsTr("Planner health")
            onClicked: Session.navigator.openPage("health")
        }
    }
    Separator {
        id: line
        anchors.top: head.bottom
        anchors.topMargin: Theme.half
        width: parent.width
    }
    ListView {
        id: list
        objectName: "thresholdRows"
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        model: thresholds
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Thresholds")
        delegate: ThresholdRow {
            id: row
            width: ListView.view.width
            refusal: root.role
            sought: name === root.sought
            onChangeWanted: dialog.show(thresholds, name, false)
            onResetWanted: dialog.show(thresholds, name, true)
        }
        WheelScroll { flickable: list }
        ScrollThumb { parent: list; flickable: list }
    }
    LoadingRows {
        anchors.top: line.bottom
        anchors.topMargin: Theme.margin
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        visible: !root.settled
        running: visible
        text: qsTr("Reading the thresholds")
    }
    FailedState {
        anchors.fill: list
        visible: thresholds.error.isSet && !thresholds.loaded
        title: qsTr("The thresholds cannot be read")
        text: thresholds.error.message
        details: thresholds.error.fix
        onRetry: thresholds.reload()
    }
}
