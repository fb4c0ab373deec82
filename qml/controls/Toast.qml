// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A short word after something was done, best with its undo. It goes by itself, but not while it is pointed at.
import QtQuick

Rectangle {
    id: root

    property string role: "ok"
    property string iconName: role === "ok" ? "complete" : role === "bad" ? "failed" : role === "warn" ? "warning" : "info"
    property string text
    property string actionText
    property int holdFor: 6000
    signal action()
    signal closed()

    implicitWidth: Math.max(Theme.px(300), row.implicitWidth + tail.implicitWidth + Theme.px(52))
    implicitHeight: Math.max(Theme.px(40), words.implicitHeight + Theme.px(16))
    radius: Theme.radiusMenu
    color: Theme.raised
    border.color: Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Timer {
        interval: root.holdFor
        running: root.visible && root.holdFor > 0 && !over.hovered && !act.activeFocus && !close.activeFocus
        onTriggered: root.closed()
    }
    HoverHandler { id: over }
    Row {
        id: row
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(14)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(10)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            color: Theme.role(root.role).text
        }
        Text {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Theme.px(420))
            text: root.text
            font: Theme.body
            color: Theme.text1
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: Theme.half
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.half

        PushButton {
            id: act
            objectName: "actionButton"
            visible: root.actionText !== ""
            kind: "link"
            text: root.actionText
            onClicked: root.action()
        }
        IconButton {
            id: close
            objectName: "closeButton"
            iconName: "x"
            text: qsTr("Close")
            onClicked: root.closed()
        }
    }
}
