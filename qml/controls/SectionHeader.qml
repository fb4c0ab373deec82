// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: root

    property string text
    property string caption
    property string actionText
    default property alias trailing: tail.data
    signal action()

    implicitWidth: title.implicitWidth + note.implicitWidth + tail.implicitWidth + Theme.margin * 2
    implicitHeight: Theme.px(36)
    Accessible.role: Accessible.Heading
    Accessible.name: root.text
    Accessible.description: root.caption

    Text {
        id: title
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: Theme.bodyStrong
        color: Theme.text1
        textFormat: Text.PlainText
    }
    Text {
        id: note
        anchors.left: title.right
        anchors.leftMargin: Theme.gap
        anchors.right: tail.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.caption
        font: Theme.caption
        color: Theme.text3
        textFormat: Text.PlainText
        elide: Text.ElideRight
    }
    Row {
        id: tail
        anchors.right: parent.right
        height: parent.height
        spacing: Theme.gap

        PushButton {
            objectName: "actionButton"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.actionText !== ""
            kind: "link"
            text: root.actionText
            onClicked: root.action()
        }
    }
}
