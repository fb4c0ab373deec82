// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// One prompt of the list: what it is called, how it stands, what is special.
Item {
    id: root

    required property int index
    required property string templateId
    required property string title
    required property string stateText
    required property string stateIcon
    required property string stateRole
    required property string active
    required property bool edited
    required property bool offer
    property bool current: false
    property bool ring: false
    readonly property string special: edited ? qsTr("unsaved") : offer ? qsTr("newer default") : ""
    signal picked()

    objectName: "prompt" + index
    implicitHeight: Theme.px(52)
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([title, stateText, active, special])
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
        anchors.right: mark.left
        anchors.rightMargin: Theme.half
        y: Theme.px(7)
        text: root.title
        font: root.current ? Theme.bodyStrong : Theme.bodyMedium
        color: root.current ? Theme.accent : Theme.text1
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(10)
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.px(27)
        text: root.stateText + " · " + root.active
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: mark
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.px(8)
        text: root.special
        font: Theme.captionMedium
        color: root.edited ? Theme.warn.text : Theme.run.text
        Accessible.ignored: true
    }
    HoverHandler { id: over }
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: root.picked() }
}
