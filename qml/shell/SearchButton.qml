// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Loomdeck.Controls

// Looks like the field that it opens.
T.AbstractButton {
    id: root

    readonly property bool small: width < Theme.px(200)

    implicitWidth: Theme.px(316)
    implicitHeight: Theme.field
    hoverEnabled: true
    text: qsTr("Search or run a command")
    Accessible.name: text
    Accessible.role: Accessible.Button
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()

    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hover : Theme.surface
        border.color: Theme.edge
        FocusFrame { visible: root.visualFocus }
    }
    Item {
        anchors.fill: parent
        Icon {
            id: sign
            x: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            color: Theme.text3
        }
        TextLabel {
            anchors.left: sign.right
            anchors.leftMargin: Theme.gap
            anchors.right: cap.visible ? cap.left : parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: Theme.text3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KeyCap {
            id: cap
            anchors.right: parent.right
            anchors.rightMargin: Theme.half
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.small
            text: qsTr("Ctrl K")
        }
    }
}
