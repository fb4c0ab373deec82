// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scroll position of a Flickable; also for a million rows, where a true thumb would be a dot.
import QtQuick

Item {
    id: root

    required property Flickable flickable
    readonly property real range: Math.max(0, flickable.contentHeight - flickable.height)
    readonly property real travel: height - thumb.height

    anchors.right: parent ? parent.right : undefined
    anchors.rightMargin: 2
    anchors.top: parent ? parent.top : undefined
    anchors.topMargin: 2
    anchors.bottom: parent ? parent.bottom : undefined
    anchors.bottomMargin: 2
    width: 8
    visible: range > 0
    z: 3

    function moveTo(y: real): void {
        const share = travel > 0 ? Math.min(1, Math.max(0, y / travel)) : 0
        flickable.contentY = Math.round(flickable.originY + share * range)
    }

    Rectangle {
        id: thumb
        objectName: "thumb"
        width: parent.width
        height: Math.max(Theme.px(32), Math.min(root.height, root.height * root.flickable.visibleArea.heightRatio))
        y: root.range > 0 ? root.travel * (root.flickable.contentY - root.flickable.originY) / root.range : 0
        radius: 4
        color: drag.pressed || drag.containsMouse ? Theme.edge : Theme.line
    }

    MouseArea {
        id: drag
        property real grip: 0
        anchors.fill: parent
        anchors.margins: -2
        hoverEnabled: true
        preventStealing: true
        onPressed: event => {
            const y = event.y - 2
            grip = y >= thumb.y && y <= thumb.y + thumb.height ? y - thumb.y : thumb.height / 2
            root.moveTo(y - grip)
        }
        onPositionChanged: event => { if (pressed) root.moveTo(event.y - 2 - grip) }
    }
}
