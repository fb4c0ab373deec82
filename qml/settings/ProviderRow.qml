// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Controls

// One provider of the list: what it is called, how it stands, what it is and where.
Item {
    id: root

    required property int index
    required property string providerId
    required property string title
    required property string caption
    required property string place
    required property string stateIcon
    required property string stateRole
    required property string mark
    property bool current: false
    property bool ring: false
    signal picked()

    objectName: "provider" + index
    implicitHeight: Theme.px(70)
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([title, caption, place, mark])
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
        y: Theme.px(9)
        name: root.stateIcon
        color: Theme.role(root.stateRole).text
    }
    TextLabel {
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(10)
        anchors.right: special.left
        anchors.rightMargin: Theme.half
        y: Theme.px(7)
        text: root.title
        font: root.current ? Theme.bodyStrong : Theme.bodyMedium
        color: root.current ? Theme.accent : Theme.text1
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: special
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.px(8)
        text: root.mark
        font: Theme.captionMedium
        color: Theme.text3
        Accessible.ignored: true
    }
    Repeater {
        model: [root.caption, root.place]
        TextLabel {
            required property string modelData
            required property int index
            x: sign.x + sign.width + Theme.px(10)
            width: root.width - x - Theme.margin
            y: Theme.px(27) + index * Theme.px(18)
            text: modelData
            font: Theme.caption
            color: Theme.text3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    HoverHandler { id: over }
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: root.picked() }
}
