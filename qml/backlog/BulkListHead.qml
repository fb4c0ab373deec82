// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    property string text
    property string role
    property int shown: 0
    property int listed: 0
    signal allWanted()

    implicitHeight: Theme.px(34)

    TextLabel {
        x: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: Theme.bodyStrong
        color: Theme.role(root.role).text
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.listed > root.shown
        spacing: Theme.gap

        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%1 shown").arg(root.shown)
            font: Theme.caption
            color: Theme.text3
        }
        PushButton {
            size: 24
            kind: "link"
            text: qsTr("Show %1").arg(root.listed)
            onClicked: root.allWanted()
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
