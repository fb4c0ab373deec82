// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Rectangle {
    id: root

    required property string sign
    required property string kind
    required property string before
    required property string after
    required property string text
    required property string spoken
    readonly property RoleColours colours: Theme.role(kind === "added" ? "ok" : kind === "removed" ? "bad" : "neutral")
    readonly property bool same: kind === "same"

    implicitHeight: words.height
    color: same ? "transparent" : colours.soft
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken

    TextLabel {
        id: old
        width: Theme.px(36)
        height: Theme.leading
        text: root.before
        font: Theme.monoCaption
        color: Theme.text3
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
    TextLabel {
        id: now
        anchors.left: old.right
        width: Theme.px(32)
        height: Theme.leading
        text: root.after
        font: Theme.monoCaption
        color: Theme.text3
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
    TextLabel {
        id: mark
        anchors.left: now.right
        width: Theme.px(26)
        height: Theme.leading
        text: root.sign
        font: Theme.mono
        color: root.colours.text
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    TextLabel {
        id: words
        anchors.left: mark.right
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        text: root.text === "" ? " " : root.text
        font: Theme.monoCaption
        color: root.same ? Theme.text2 : Theme.text1
        lineHeight: Theme.leading
        lineHeightMode: Text.FixedHeight
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
