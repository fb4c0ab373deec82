// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    id: root

    required property var modelData
    readonly property bool none: modelData.count === "0"

    implicitHeight: Theme.widgetRow
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: Theme.sentence([modelData.text, modelData.count, modelData.note])
    Accessible.onPressAction: Session.navigator.openJobs(modelData.state)
    Keys.onReturnPressed: Session.navigator.openJobs(modelData.state)

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.gap
        anchors.rightMargin: -Theme.gap
        radius: Theme.radiusPill
        color: over.hovered ? Theme.hover : "transparent"
        border.width: root.activeFocus ? 2 : 0
        border.color: Theme.accent
    }
    HoverHandler { id: over }
    TapHandler { onTapped: Session.navigator.openJobs(root.modelData.state) }
    StateLabel {
        id: state
        anchors.verticalCenter: parent.verticalCenter
        text: root.modelData.text
        iconName: States.iconOf(root.modelData.stateName)
        role: root.none ? "neutral" : States.roleOf(root.modelData.stateName)
        Accessible.ignored: true
    }
    TextLabel {
        x: Theme.px(120)
        anchors.verticalCenter: parent.verticalCenter
        text: root.modelData.note
        font: Theme.caption
        color: Theme.text3
        Accessible.ignored: true
    }
    TextLabel {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.modelData.count
        font: root.none ? Theme.body : Theme.bodyStrong
        color: root.none ? Theme.text3 : Theme.text1
        Accessible.ignored: true
    }
}
