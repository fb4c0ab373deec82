// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    property int number: 0
    property string stateName
    property string time
    property string text
    property string duration

    implicitHeight: Math.max(Theme.px(26), words.implicitHeight + Theme.px(8))
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([qsTr("Attempt %1").arg(number), States.wordOf(stateName), time, text, duration])

    TextLabel {
        id: rank
        width: Theme.px(18)
        y: Theme.half
        text: String(root.number)
        color: Theme.text3
        Accessible.ignored: true
    }
    StateLabel {
        id: state
        anchors.left: rank.right
        y: Theme.half
        stateName: root.stateName
        Accessible.ignored: true
    }
    TextLabel {
        id: clock
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(122)
        y: Theme.half
        text: root.time
        color: Theme.text2
        Accessible.ignored: true
    }
    TextLabel {
        id: words
        anchors.left: clock.right
        anchors.leftMargin: Theme.px(10)
        anchors.right: took.left
        anchors.rightMargin: Theme.gap
        y: Theme.half
        text: root.text
        color: Theme.text2
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: took
        anchors.right: parent.right
        y: Theme.half
        text: root.duration
        color: Theme.text2
        Accessible.ignored: true
    }
}
