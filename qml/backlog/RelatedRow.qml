// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    property string backlogId
    property string stateName
    property string relation
    signal opened()

    implicitHeight: Theme.widgetRow

    StateLabel {
        id: state
        anchors.verticalCenter: parent.verticalCenter
        stateName: root.stateName
    }
    PushButton {
        id: link
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(98)
        anchors.verticalCenter: parent.verticalCenter
        size: 24
        kind: "link"
        text: root.backlogId
        onClicked: root.opened()
    }
    TextLabel {
        anchors.left: link.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        text: root.relation
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
    }
}
