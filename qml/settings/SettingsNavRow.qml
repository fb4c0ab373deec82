// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    required property string text
    required property string iconName
    property string figure
    property bool current: false
    property bool ring: false
    signal picked()

    width: parent ? parent.width : 0
    implicitHeight: Theme.px(34)
    Accessible.role: Accessible.PageTab
    Accessible.name: Theme.sentence([text, figure])
    Accessible.selected: current
    Accessible.onPressAction: picked()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.topMargin: 1
        anchors.bottomMargin: 1
        radius: Theme.radius
        color: root.current ? Theme.selected : over.hovered ? Theme.hover : "transparent"
        FocusFrame { visible: root.ring }
    }
    Icon {
        id: sign
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        color: root.current ? Theme.accent : Theme.text2
    }
    TextLabel {
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: root.current ? Theme.bodyStrong : Theme.body
        color: root.current ? Theme.accent : Theme.text1
        Accessible.ignored: true
    }
    TextLabel {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: root.figure
        font: Theme.caption
        color: Theme.text3
        Accessible.ignored: true
    }
    HoverHandler { id: over }
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: root.picked() }
}
