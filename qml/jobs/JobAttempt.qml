// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// One attempt: number, state, time and how long on one line; below it what went wrong and what to do.
Item {
    id: root

    property int number: 0
    property string stateName
    property string time
    property string text
    property string fix
    property string duration

    implicitHeight: Theme.px(24) + (words.visible ? words.height + Theme.half : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([qsTr("Attempt %1").arg(number), States.wordOf(stateName), time, text, fix, duration])

    TextLabel {
        id: rank
        width: Theme.px(22)
        height: Theme.px(24)
        text: String(root.number)
        color: Theme.text3
        Accessible.ignored: true
    }
    StateLabel {
        anchors.left: rank.right
        anchors.verticalCenter: rank.verticalCenter
        stateName: root.stateName
        Accessible.ignored: true
    }
    TextLabel {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(132)
        height: Theme.px(24)
        text: root.time
        color: Theme.text2
        Accessible.ignored: true
    }
    TextLabel {
        anchors.right: parent.right
        height: Theme.px(24)
        text: root.duration
        color: Theme.text2
        Accessible.ignored: true
    }
    TextLabel {
        id: words
        anchors.left: rank.right
        anchors.right: parent.right
        y: Theme.px(24)
        visible: text !== ""
        text: root.fix === "" ? root.text : root.text + " " + root.fix
        font: Theme.caption
        color: Theme.text2
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
