// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    implicitHeight: Theme.px(40)

    Row {
        x: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(6)

        KeyCap { text: "↑" }
        KeyCap { text: "↓" }
        Hint { text: qsTr("move") }
        KeyCap { text: qsTr("Enter") }
        Hint { text: qsTr("run") }
        KeyCap { text: qsTr("Ctrl+Enter") }
        Hint { text: qsTr("run and stay") }
    }
    TextLabel {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("> commands   # items")
        font: Theme.caption
        color: Theme.text3
    }

    component Hint: TextLabel {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        rightPadding: Theme.gap
        font: Theme.caption
        color: Theme.text3
    }
}
