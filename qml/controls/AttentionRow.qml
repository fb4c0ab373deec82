// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One ranked repair: what stands where, why, since when, and exactly one button. Only rank 1 has the primary one.
import QtQuick

Item {
    id: root

    property int rank: 1
    property string stateName
    property string subject
    property bool mono: false
    property string reason
    property string age
    property string repairText
    property string repairIcon
    property string repairDisabledReason
    property bool primary: rank === 1
    property bool separated: true
    property int stateWidth: Theme.px(102)
    property int buttonWidth: Theme.px(188)
    signal repair()
    signal opened()

    implicitWidth: Theme.px(640)
    implicitHeight: Theme.actionRow
    activeFocusOnTab: true
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([States.wordOf(stateName), subject, reason, age])
    Accessible.focusable: true
    Accessible.onPressAction: opened()
    Keys.onReturnPressed: opened()
    Keys.onEnterPressed: opened()

    Rectangle {
        anchors.fill: parent
        visible: hover.hovered
        color: Theme.hover
    }
    Text {
        id: number
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        width: Theme.px(14)
        anchors.verticalCenter: parent.verticalCenter
        text: root.rank
        font: Theme.body
        color: Theme.text3
        horizontalAlignment: Text.AlignRight
    }
    StateLabel {
        id: condition
        anchors.left: number.right
        anchors.leftMargin: Theme.px(13)
        anchors.verticalCenter: parent.verticalCenter
        stateName: root.stateName
        Accessible.ignored: true
    }
    Text {
        id: title
        anchors.left: condition.left
        anchors.leftMargin: root.stateWidth
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, since.x - x - Theme.margin)
        text: root.subject
        font: root.mono ? Theme.mono : Theme.bodyMedium
        color: Theme.text1
        textFormat: Text.PlainText
        elide: Text.ElideRight
    }
    Text {
        anchors.left: title.right
        anchors.leftMargin: Theme.gap
        anchors.right: since.left
        anchors.rightMargin: Theme.margin
        anchors.baseline: title.baseline
        text: root.reason
        font: Theme.body
        color: Theme.text3
        textFormat: Text.PlainText
        elide: Text.ElideRight
    }
    Text {
        id: since
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin + root.buttonWidth
        anchors.verticalCenter: parent.verticalCenter
        text: root.age
        font: Theme.body
        color: Theme.text2
        textFormat: Text.PlainText
    }
    PushButton {
        objectName: "repairButton"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: root.repairText !== ""
        size: 24
        kind: root.primary ? "primary" : "plain"
        text: root.repairText
        iconName: root.repairIcon
        disabledReason: root.repairDisabledReason
        Accessible.description: root.subject
        onClicked: root.repair()
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
    Separator {
        visible: root.separated
        anchors.bottom: parent.bottom
        width: parent.width
    }
    HoverHandler { id: hover }
    TapHandler { onTapped: root.opened() }
}
