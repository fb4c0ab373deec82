// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// A dotted line at the time of an event, with its word where there is room.
Item {
    id: root

    property real share: 0
    property string text

    x: Math.round(share * parent.width)
    height: parent.height
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Column {
        spacing: 2
        clip: true
        height: parent.height
        Repeater {
            model: Math.ceil(root.height / 4)
            Rectangle { width: 1; height: 2; color: Theme.held.text }
        }
    }
    TextLabel {
        readonly property bool toLeft: root.x + implicitWidth + Theme.half > root.parent.width
        x: toLeft ? -width - Theme.half : Theme.half
        y: -height / 2
        width: Math.min(implicitWidth, Theme.px(120))
        text: root.text
        font: Theme.caption
        color: Theme.held.text
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
