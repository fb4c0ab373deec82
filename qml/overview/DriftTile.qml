// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// The backlog against the phases: how many plans drift, and the worst of them.
Item {
    id: root

    required property OverviewHealth health

    function open(): void { Session.navigator.openHealth("progress") }

    objectName: "driftTile"
    implicitHeight: head.height + Theme.widgetRow + Theme.gap
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: Theme.sentence([qsTr("Backlog against phases"), health.driftCaption, health.driftText])
    Accessible.onPressAction: open()
    Keys.onReturnPressed: open()

    Separator { width: parent.width }
    Rectangle {
        anchors.fill: parent
        anchors.margins: 2
        radius: Theme.radiusPill
        color: over.hovered ? Theme.hover : "transparent"
        border.width: root.activeFocus ? 2 : 0
        border.color: Theme.accent
    }
    HoverHandler {
        id: over
        cursorShape: Qt.PointingHandCursor
    }
    TapHandler { onTapped: root.open() }
    SectionHeader {
        id: head
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Backlog against phases")
        caption: root.health.drifts ? "" : root.health.driftCaption
        Accessible.ignored: true
    }
    StateLabel {
        anchors.right: head.right
        anchors.verticalCenter: head.verticalCenter
        visible: root.health.drifts
        text: root.health.driftCaption
        iconName: "drift"
        role: "warn"
        Accessible.ignored: true
    }
    TextLabel {
        anchors.top: head.bottom
        x: Theme.margin
        width: head.width
        height: Theme.widgetRow
        text: root.health.driftText
        color: root.health.drifts ? Theme.text1 : Theme.text3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
