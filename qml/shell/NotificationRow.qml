// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    id: root

    required property string title
    required property string text
    required property string stateName
    required property string time
    required property bool unread
    required property double itemKey
    required property string page
    property bool highlighted: false
    signal opened()

    function open(): void {
        if (root.itemKey !== 0)
            Session.navigator.showItem(root.itemKey)
        else
            Session.navigator.openPage(root.page)
        root.opened()
    }

    implicitHeight: words.height + Theme.margin
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([root.title, root.text, root.time])
    Accessible.onPressAction: root.open()

    Rectangle {
        anchors.fill: parent
        color: root.highlighted || over.hovered ? Theme.hover : "transparent"
    }
    HoverHandler { id: over }
    TapHandler { onTapped: root.open() }
    Rectangle {
        visible: root.unread
        width: 3
        height: parent.height
        color: Theme.accent
    }
    Icon {
        id: sign
        x: Theme.margin
        y: Theme.gap
        name: States.iconOf(root.stateName)
        color: States.coloursOf(root.stateName).text
    }
    Column {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: when.left
        anchors.rightMargin: Theme.gap
        y: Theme.gap

        TextLabel {
            width: parent.width
            text: root.title
            font: root.unread ? Theme.bodyStrong : Theme.bodyMedium
            elide: Text.ElideRight
        }
        TextLabel {
            width: parent.width
            text: root.text
            font: Theme.caption
            color: Theme.text2
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    TextLabel {
        id: when
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.gap
        text: root.time
        font: Theme.caption
        color: Theme.text3
    }
}
