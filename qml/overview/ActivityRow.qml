// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    id: root

    required property var modelData
    readonly property bool opens: modelData.itemKey !== 0

    function open(): void {
        if (root.opens)
            Session.navigator.showItem(root.modelData.itemKey)
    }

    implicitHeight: Theme.widgetRow
    visible: y + height <= (ListView.view !== null ? ListView.view.height : height)
    activeFocusOnTab: opens
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([modelData.time, modelData.subject, modelData.text, modelData.actor])
    Accessible.onPressAction: open()
    Keys.onReturnPressed: open()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.gap
        anchors.rightMargin: -Theme.gap
        radius: Theme.radiusPill
        color: over.hovered && root.opens ? Theme.hover : "transparent"
        border.width: root.activeFocus ? 2 : 0
        border.color: Theme.accent
    }
    HoverHandler { id: over }
    TapHandler { onTapped: root.open() }
    TextLabel {
        id: when
        width: Theme.px(64)
        anchors.verticalCenter: parent.verticalCenter
        text: root.modelData.time
        font: Theme.caption
        color: Theme.text3
        Accessible.ignored: true
    }
    Icon {
        id: sign
        anchors.left: when.right
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.px(14)
        name: States.iconOf(root.modelData.stateName)
        color: States.coloursOf(root.modelData.stateName).text
    }
    TextLabel {
        id: subject
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Math.max(0, root.width * 0.45))
        text: root.modelData.subject
        font: Theme.bodyMedium
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        anchors.left: subject.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.modelData.text
        color: Theme.text3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
