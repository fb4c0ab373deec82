// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: root

    property string text
    property string iconName
    property string name
    property bool current: false
    property bool first: false
    property bool last: false
    signal picked()

    readonly property color ink: !enabled ? Theme.off : current ? Theme.accent : Theme.text2

    implicitWidth: row.implicitWidth + Theme.px(text === "" ? 10 : 22)
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.name
    Accessible.checkable: true
    Accessible.checked: root.current
    Accessible.onPressAction: root.picked()

    // Two rectangles, because a Rectangle of Qt 6.4 rounds all its corners or none.
    Rectangle {
        id: fill
        anchors.fill: parent
        radius: root.first || root.last ? Theme.radius : 0
        color: root.current ? Theme.selected : hover.hovered && root.enabled ? Theme.hover : Theme.surface
    }
    Rectangle {
        visible: root.first !== root.last
        anchors.left: root.first ? parent.horizontalCenter : parent.left
        anchors.right: root.first ? parent.right : parent.horizontalCenter
        height: parent.height
        color: fill.color
    }
    Rectangle {
        visible: !root.first
        width: 1
        height: parent.height
        color: Theme.line
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.px(6)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: name !== ""
            name: root.iconName
            color: root.ink
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            text: root.text
            font: root.current ? Theme.bodyStrong : Theme.body
            color: root.ink
            textFormat: Text.PlainText
        }
    }
    HoverHandler { id: hover }
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: root.picked() }
}
