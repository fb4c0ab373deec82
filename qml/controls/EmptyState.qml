// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing here, or nothing matches: what belongs here and when it comes, and one thing to do about it.
import QtQuick

Item {
    id: root

    property string iconName: "backlog"
    property color iconColor: Theme.text2
    property string title
    property string text
    property string actionText
    property string actionIcon
    default property alias extra: acts.data
    signal action()

    implicitWidth: Theme.px(280)
    implicitHeight: column.implicitHeight + Theme.margin * 2
    Accessible.role: Accessible.StaticText
    Accessible.name: title
    Accessible.description: text

    Column {
        id: column
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.margin, Theme.px(420))
        spacing: Theme.px(6)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            size: Theme.px(24)
            name: root.iconName
            color: root.iconColor
        }
        Text {
            width: parent.width
            text: root.title
            font: Theme.bodyStrong
            color: Theme.text1
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        Text {
            width: parent.width
            text: root.text
            font: Theme.caption
            color: Theme.text2
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        Row {
            id: acts
            anchors.horizontalCenter: parent.horizontalCenter
            topPadding: Theme.half
            spacing: Theme.px(6)

            PushButton {
                objectName: "actionButton"
                visible: root.actionText !== ""
                size: 24
                text: root.actionText
                iconName: root.actionIcon
                onClicked: root.action()
            }
        }
    }
}
