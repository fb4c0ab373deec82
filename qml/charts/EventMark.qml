// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Controls

// A dotted line at the time of an event, with its word where there is room and a tip that names it.
Item {
    id: root

    property real share: 0
    property string text
    property string tip
    property string role: "held"
    property bool toLeft: false
    property bool dense: false // one of many: a plain line, of which there may be hundreds
    readonly property color ink: Theme.role(role).text

    x: Math.round(share * parent.width)
    height: parent.height
    Accessible.role: Accessible.StaticText
    Accessible.name: tip

    Column {
        spacing: 2
        clip: true
        height: parent.height
        Repeater {
            model: root.dense ? 0 : Math.ceil(root.height / 4)
            Rectangle { width: 1; height: 2; color: root.ink }
        }
    }
    Rectangle {
        visible: root.dense
        width: 1
        height: parent.height
        color: root.ink
        opacity: 0.5
    }
    TextLabel {
        id: word
        visible: root.text !== ""
        x: root.toLeft ? -width - Theme.half : Theme.half
        y: 1
        width: Math.min(implicitWidth, Theme.px(120))
        text: root.text
        font: Theme.caption
        color: root.ink
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Item {
        x: -Theme.half
        width: 2 * Theme.half + 1
        height: parent.height
        HoverHandler { id: pointer }
    }
    Item {
        id: top
        y: word.height / 2
        width: 1
        height: 1
    }
    TipLoader {
        target: top
        text: root.tip
        shown: pointer.hovered
    }
}
