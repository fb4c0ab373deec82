// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// One reason: how bad, what, the limit behind it, and where it leads.
Item {
    id: root

    required property var reason
    readonly property bool leads: reason.place !== ""
    signal opened()

    implicitHeight: Theme.row
    activeFocusOnTab: leads
    Accessible.role: leads ? Accessible.Button : Accessible.ListItem
    Accessible.name: Theme.sentence([States.wordOf(reason.stateName), reason.text, reason.limit, reason.action])
    Accessible.onPressAction: if (leads) opened()
    Keys.onReturnPressed: if (leads) opened()
    Keys.onEnterPressed: if (leads) opened()

    Rectangle {
        anchors.fill: parent
        visible: root.leads && pointer.hovered
        color: Theme.hover
    }
    StateLabel {
        id: state
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        stateName: root.reason.stateName === "pending" ? "" : root.reason.stateName
        text: root.reason.stateName === "pending" ? qsTr("Notice") : States.wordOf(root.reason.stateName)
        iconName: root.reason.stateName === "pending" ? "info" : States.iconOf(root.reason.stateName)
        Accessible.ignored: true
    }
    TextLabel {
        id: words
        x: Theme.margin + Theme.px(96)
        width: Math.min(implicitWidth, action.x - x - Theme.margin)
        anchors.verticalCenter: parent.verticalCenter
        text: root.reason.text
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        anchors.left: words.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: action.left
        anchors.rightMargin: Theme.margin
        anchors.baseline: words.baseline
        visible: width > Theme.px(60)
        text: root.reason.limit
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: action
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: root.reason.action
        font: Theme.bodyMedium
        color: Theme.accent
        Accessible.ignored: true
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: 2
        visible: root.activeFocus
        radius: Theme.radiusPill
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
    HoverHandler { id: pointer }
    TapHandler {
        enabled: root.leads
        onTapped: root.opened()
    }
    TipLoader {
        target: root
        text: words.truncated ? root.reason.text : ""
        shown: pointer.hovered
    }
}
