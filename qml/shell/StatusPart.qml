// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Loomdeck.Controls

T.AbstractButton {
    id: root

    property string iconName
    property string role: ""
    property bool plain: false // the role colours the icon only
    property string tip
    property real longest: Theme.px(320)

    implicitWidth: row.implicitWidth + Theme.px(12)
    implicitHeight: Theme.px(22)
    visible: text !== ""
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: tip
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()

    background: Rectangle {
        radius: Theme.radiusPill
        color: root.hovered ? Theme.hover : "transparent"
        FocusFrame { visible: root.visualFocus }
    }
    Item {
        anchors.fill: parent
        Row {
            id: row
            x: Theme.px(6)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(6)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                name: root.iconName
                size: Theme.px(14)
                color: root.role !== "" ? Theme.role(root.role).text : Theme.text2
            }
            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.longest)
                text: root.text
                font: Theme.caption
                elide: Text.ElideMiddle
                color: root.role !== "" && !root.plain ? Theme.role(root.role).text : Theme.text2
                Accessible.ignored: true
            }
        }
    }
    TipLoader {
        target: root
        text: root.tip
        shown: root.hovered && root.tip !== "" && root.tip !== root.text
    }
}
