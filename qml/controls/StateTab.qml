// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: root

    property string stateName
    property string text
    property real count: -1
    property bool iconAllowed: true
    property bool current: false
    property bool ring: false
    readonly property bool hasIcon: stateName !== ""
    readonly property real wordsWidth: words.implicitWidth
    readonly property real signWidth: hasIcon ? sign.implicitWidth + Theme.px(6) : 0
    signal picked()

    implicitWidth: row.implicitWidth
    Accessible.role: Accessible.PageTab
    Accessible.name: Theme.sentence([text, count < 0 ? "" : Theme.number(count)])
    Accessible.selected: current
    Accessible.onPressAction: picked()

    Row {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(6)

        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            visible: root.hasIcon && root.iconAllowed
            name: root.hasIcon ? States.iconOf(root.stateName) : ""
            color: root.hasIcon ? States.coloursOf(root.stateName).text : Theme.text2
        }
        Row {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(6)

            Text {
                text: root.text
                font: root.current ? Theme.bodyStrong : Theme.bodyMedium
                color: root.current ? Theme.accent : hover.hovered ? Theme.text1 : Theme.text2
                textFormat: Text.PlainText
            }
            Text {
                visible: root.count >= 0
                text: root.count < 0 ? "" : Theme.number(root.count)
                font: Theme.body
                color: Theme.text3
                textFormat: Text.PlainText
            }
        }
    }
    Rectangle {
        visible: root.current
        anchors.bottom: parent.bottom
        width: parent.width
        height: 2
        color: Theme.accent
    }
    Rectangle {
        visible: root.ring
        anchors.fill: parent
        anchors.topMargin: 3
        anchors.bottomMargin: 5
        anchors.leftMargin: -4
        anchors.rightMargin: -4
        radius: Theme.radiusPill
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
    HoverHandler { id: hover }
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: root.picked() }
}
