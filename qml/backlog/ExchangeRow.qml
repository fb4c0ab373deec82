// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    property string time
    property string title
    property string stateName
    property string text
    signal opened()

    implicitHeight: Theme.widgetRow
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: Theme.sentence([qsTr("Transcript"), title, time, text])
    Accessible.onPressAction: opened()
    Keys.onReturnPressed: opened()
    Keys.onEnterPressed: opened()
    Keys.onSpacePressed: opened()

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.half
        visible: over.hovered || root.activeFocus
        radius: Theme.radiusPill
        color: Theme.hover
        border.width: root.activeFocus ? 2 : 0
        border.color: Theme.accent
    }
    Icon {
        id: sign
        anchors.verticalCenter: parent.verticalCenter
        name: root.stateName === "failed" ? "failed" : "note"
        color: root.stateName === "failed" ? Theme.bad.text : Theme.text2
    }
    TextLabel {
        id: clock
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.time
        color: Theme.text3
        Accessible.ignored: true
    }
    TextLabel {
        id: what
        anchors.left: clock.right
        anchors.leftMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        font: Theme.bodyMedium
        Accessible.ignored: true
    }
    TextLabel {
        anchors.left: what.right
        anchors.leftMargin: Theme.px(10)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        text: root.text
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    HoverHandler { id: over; cursorShape: Qt.PointingHandCursor }
    TapHandler { onTapped: root.opened() }
}
