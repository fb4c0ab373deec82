// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// One error: when and what was tried, what happened, what to do.
Item {
    id: root

    required property string time
    required property string code
    required property string message
    required property string fix
    required property string where
    readonly property bool tight: width < Theme.px(640)

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: words.height + Theme.px(20)
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([time, where, code, message, fix])

    TextLabel {
        id: clock
        x: Theme.margin
        y: Theme.px(10)
        width: Theme.px(104)
        text: root.time
        color: Theme.text2
        Accessible.ignored: true
    }
    Column {
        id: words
        anchors.left: clock.right
        anchors.right: copy.left
        anchors.rightMargin: Theme.gap
        y: Theme.px(10)
        spacing: 3

        Row {
            spacing: Theme.gap
            Icon {
                name: "failed"
                color: Theme.bad.text
            }
            TextLabel {
                text: root.where
                font: Theme.bodyMedium
                Accessible.ignored: true
            }
            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                text: root.code
                font: Theme.monoCaption
                color: Theme.text3
                Accessible.ignored: true
            }
        }
        TextLabel {
            width: parent.width
            text: root.message
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        TextLabel {
            width: parent.width
            visible: text !== ""
            text: root.fix
            color: Theme.text2
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    IconButton {
        id: copy
        objectName: "copyErrorButton"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.px(6)
        size: 24
        iconName: "copy"
        text: qsTr("Copy this error")
        onClicked: Clipboard.copy(root.time + " " + root.where + ": " + root.code + ": " + root.message + " " + root.fix)
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
