// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a drop-down or a completion list.
import QtQuick

Item {
    id: root

    property string text
    property string note
    property bool current: false
    property bool chosen: false
    property bool mono: false

    implicitHeight: Theme.px(28)
    implicitWidth: words.implicitWidth + (note === "" ? 0 : remark.implicitWidth + Theme.margin) + Theme.px(44)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusPill
        color: root.current ? Theme.selected : "transparent"
    }
    Text {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: remark.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: root.mono ? Theme.monoCaption : root.chosen ? Theme.bodyMedium : Theme.body
        color: Theme.text1
        textFormat: Text.PlainText
        elide: Text.ElideRight
    }
    Text {
        id: remark
        anchors.right: tick.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.note
        font: Theme.caption
        color: Theme.text3
        textFormat: Text.PlainText
    }
    Icon {
        id: tick
        anchors.right: parent.right
        anchors.rightMargin: Theme.half
        anchors.verticalCenter: parent.verticalCenter
        width: root.chosen ? implicitWidth : Theme.half
        name: root.chosen ? "check" : ""
        color: Theme.accent
    }
}
