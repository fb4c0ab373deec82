// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: root

    property string text
    property string iconName
    property string remark
    property string reason
    property color ink
    property color iconInk

    implicitWidth: Theme.px(32) + words.implicitWidth + Theme.px(24) + right.implicitWidth + Theme.gap

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        color: root.iconInk
    }
    Text {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(32)
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: Theme.body
        color: root.ink
        textFormat: Text.PlainText
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        ReasonNote {
            visible: root.reason !== ""
            text: root.reason
        }
        Text {
            visible: root.reason === ""
            text: root.remark
            font: Theme.caption
            color: Theme.text3
            textFormat: Text.PlainText
        }
    }
}
