// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    property string stateName
    property string item
    property string middle
    property string text
    property string note
    property string linkText
    signal linkActivated()

    implicitHeight: Theme.widgetRow
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([item, middle, text, note])

    Icon {
        id: sign
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        name: States.iconOf(root.stateName)
        color: States.coloursOf(root.stateName).text
    }
    TextLabel {
        id: key
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        width: Theme.px(root.middle === "" ? 180 : 152)
        anchors.verticalCenter: parent.verticalCenter
        text: root.item
        font: Theme.monoCaption
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: centre
        anchors.left: key.right
        anchors.leftMargin: Theme.px(10)
        width: root.middle === "" ? 0 : Theme.px(136)
        visible: root.middle !== ""
        anchors.verticalCenter: parent.verticalCenter
        text: root.middle
        color: Theme.text2
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        anchors.left: centre.visible ? centre.right : key.right
        anchors.leftMargin: Theme.px(10)
        anchors.right: tail.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        color: Theme.text2
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter

        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: root.note
            font: Theme.caption
            color: Theme.text3
            Accessible.ignored: true
        }
        PushButton {
            visible: root.linkText !== ""
            size: 24
            kind: "link"
            text: root.linkText
            Accessible.description: root.item
            onClicked: root.linkActivated()
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
