// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    property string time
    property string fullTime
    property string actor
    property string text

    implicitHeight: words.implicitHeight + Theme.px(8)
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([time, actor, text])

    TextLabel {
        id: clock
        width: Math.max(Theme.px(44), implicitWidth)
        y: Theme.half
        text: root.time
        color: Theme.text3
        Accessible.ignored: true
        HoverHandler { id: over }
        TipLoader {
            target: clock
            text: root.fullTime
            shown: over.hovered
        }
    }
    TextLabel {
        id: who
        anchors.left: clock.right
        anchors.leftMargin: Theme.half
        width: Theme.px(84)
        y: Theme.half
        text: root.actor
        font: Theme.bodyMedium
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: words
        anchors.left: who.right
        anchors.leftMargin: Theme.half
        anchors.right: parent.right
        y: Theme.half
        text: root.text
        color: Theme.text2
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
