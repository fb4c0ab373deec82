// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: root

    property string text
    property string note
    property string role
    property bool expanded: true
    property bool collapsible: true

    Accessible.role: Accessible.Heading
    Accessible.name: Theme.sentence([root.text, root.note])

    Icon {
        id: sign
        visible: root.collapsible
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - 3
        anchors.verticalCenter: parent.verticalCenter
        name: root.expanded ? "down" : "right"
        color: Theme.text3
    }
    Text {
        id: words
        anchors.left: root.collapsible ? sign.right : parent.left
        anchors.leftMargin: root.collapsible ? Theme.half : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: Theme.bodyStrong
        color: root.role === "" ? Theme.text2 : Theme.role(root.role).text
        textFormat: Text.PlainText
    }
    Text {
        anchors.left: words.right
        anchors.leftMargin: Theme.px(6)
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: root.note
        font: Theme.caption
        color: Theme.text3
        textFormat: Text.PlainText
        elide: Text.ElideRight
    }
}
