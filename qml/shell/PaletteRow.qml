// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    required property int index
    required property string title
    required property string heading
    required property string note
    required property string iconName
    required property string before
    required property string match
    required property string after
    required property list<string> keys
    required property string reason
    property bool current: false
    readonly property bool head: heading !== ""
    readonly property color ink: reason === "" ? Theme.text1 : Theme.off
    signal picked(int row)
    signal pointed(int row)

    implicitHeight: head ? Theme.px(32) : Theme.px(36)
    Accessible.role: head ? Accessible.Heading : Accessible.ListItem
    Accessible.name: head ? heading : Theme.sentence([title, note, reason])
    Accessible.selected: current
    Accessible.onPressAction: if (!head) picked(index)

    TextLabel {
        visible: root.head
        x: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        text: root.heading
        font: Theme.caption
        color: Theme.text3
        Accessible.ignored: true
    }
    TextLabel {
        visible: root.head
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        text: root.note
        font: Theme.caption
        color: Theme.text3
        Accessible.ignored: true
    }
    Rectangle {
        visible: !root.head && root.current
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        radius: Theme.radius
        color: Theme.selected
    }
    HoverHandler {
        enabled: !root.head
        onHoveredChanged: if (hovered) root.pointed(root.index)
    }
    TapHandler {
        enabled: !root.head
        onTapped: root.picked(root.index)
    }
    Row {
        visible: !root.head
        x: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        width: tail.x - x - Theme.gap
        clip: true

        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            name: root.head ? "" : root.iconName
            color: root.reason !== "" ? Theme.off : root.current ? Theme.accent : Theme.text2
        }
        Item { width: Theme.px(10); height: 1 }
        TextLabel { text: root.before; font: Theme.bodyMedium; color: root.ink; Accessible.ignored: true }
        TextLabel { text: root.match; font: Theme.bodyStrong; color: root.reason === "" ? Theme.accent : Theme.off; Accessible.ignored: true }
        TextLabel { text: root.after; font: Theme.bodyMedium; color: root.ink; Accessible.ignored: true }
        Item { width: Theme.px(10); height: 1 }
        TextLabel { text: root.note; color: Theme.text3; Accessible.ignored: true }
    }
    Row {
        id: tail
        visible: !root.head
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(6)

        Repeater {
            model: root.reason === "" ? root.keys : []
            KeyCap {
                required property string modelData
                text: modelData
            }
        }
        ReasonNote {
            visible: root.reason !== ""
            text: root.reason
        }
    }
}
