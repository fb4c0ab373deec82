// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// A promise at risk: how it stands, since when, and what is left of its budget.
Item {
    id: root

    required property var modelData

    function open(): void { Session.navigator.openHealth("budgets") }

    objectName: "promiseAtRisk"
    implicitHeight: Theme.widgetRow
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: modelData.spoken
    Accessible.onPressAction: open()
    Keys.onReturnPressed: open()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.gap
        anchors.rightMargin: -Theme.gap
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
    TipLoader {
        target: root
        text: root.modelData.words
        shown: over.hovered
    }
    StateLabel {
        id: state
        anchors.verticalCenter: parent.verticalCenter
        text: root.modelData.stateText
        iconName: root.modelData.icon
        role: root.modelData.role
        Accessible.ignored: true
    }
    TextLabel {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(96)
        anchors.right: since.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.modelData.name
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: since
        anchors.right: left.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.modelData.since
        font: Theme.caption
        color: Theme.text3
        Accessible.ignored: true
    }
    TextLabel {
        id: left
        anchors.right: parent.right
        width: Math.max(Theme.px(72), implicitWidth + Theme.gap)
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1 left", "of an error budget").arg(root.modelData.leftText)
        font: Theme.bodyMedium
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
}
