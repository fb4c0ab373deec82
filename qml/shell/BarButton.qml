// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Loomdeck.Controls

// A part of the top bar that opens something: icon, name, grey word, chevron.
T.AbstractButton {
    id: root

    property string iconName
    property string note
    property string role: ""
    property bool chevron: true
    property real widest: 10000
    readonly property color ink: role === "" || role === "neutral" ? Theme.text1 : Theme.role(role).text

    implicitWidth: Math.min(widest, row.implicitWidth + Theme.px(20))
    implicitHeight: Theme.button
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: Theme.sentence([text, note])
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()

    background: Rectangle {
        radius: Theme.radius
        color: root.role !== "" ? Theme.role(root.role).soft : root.hovered || root.down ? Theme.hover : "transparent"
        FocusFrame { visible: root.visualFocus }
    }
    Item {
        anchors.fill: parent
        clip: root.width < row.implicitWidth

        Row {
            id: row
            x: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                name: root.iconName
                color: root.role === "" ? Theme.text2 : root.ink
            }
            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                font: root.role === "" ? Theme.bodyMedium : Theme.bodyStrong
                color: root.ink
                Accessible.ignored: true
            }
            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.note !== ""
                text: root.note
                color: Theme.text3
                Accessible.ignored: true
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.chevron
                name: "down"
                size: Theme.px(14)
                color: root.role === "" ? Theme.text2 : root.ink
            }
        }
    }
}
