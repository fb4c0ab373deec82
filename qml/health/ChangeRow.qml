// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    id: root

    required property var change // {time, fullTime, text, icon, role, address}

    function open(): void {
        if (root.change.address !== "")
            Session.navigator.openPage(root.change.address)
    }

    height: Theme.widgetRow
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([change.fullTime, change.text])
    Accessible.onPressAction: open()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.half
        radius: Theme.radiusPill
        color: Theme.hover
        visible: pointer.hovered && root.change.address !== ""
    }
    Icon {
        id: sign
        anchors.verticalCenter: parent.verticalCenter
        name: root.change.icon
        color: Theme.role(root.change.role).text
    }
    TextLabel {
        id: text
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: time.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.change.text
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: time
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.change.time
        font: Theme.caption
        color: Theme.text3
        Accessible.ignored: true
    }
    HoverHandler { id: pointer }
    TapHandler { onTapped: root.open() }
    TipLoader {
        target: root
        text: root.change.fullTime + "\n" + root.change.text
        shown: pointer.hovered
    }
}
