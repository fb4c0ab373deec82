// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Loomdeck.Console
import Loomdeck.Controls

T.AbstractButton {
    id: root

    property bool compact: false

    implicitWidth: row.implicitWidth + Theme.px(12)
    implicitHeight: Theme.button
    hoverEnabled: true
    text: Session.operatorName
    Accessible.role: Accessible.Button
    Accessible.name: Theme.sentence([text, Session.operatorRole])
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    onClicked: menu.openBelow(root)

    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hover : "transparent"
        FocusFrame { visible: root.visualFocus }
    }
    Item {
        anchors.fill: parent
        Row {
            id: row
            x: Theme.px(6)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            Rectangle {
                width: Theme.px(24)
                height: width
                radius: width / 2
                color: Theme.selected
                TextLabel {
                    anchors.centerIn: parent
                    text: Session.operatorInitials
                    font: Theme.captionMedium
                    color: Theme.accent
                    Accessible.ignored: true
                }
            }
            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.compact
                width: Math.min(implicitWidth, Theme.px(160))
                elide: Text.ElideRight
                text: root.text
                Accessible.ignored: true
            }
            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                text: Session.operatorRole
                font: Theme.caption
                color: Theme.text3
                Accessible.ignored: true
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "down"
                size: Theme.px(14)
                color: Theme.text2
            }
        }
    }
    PopupMenu {
        id: menu
        MenuEntry {
            text: qsTr("Light")
            checkable: true
            checked: Session.settings.theme === "light"
            onTriggered: Session.settings.theme = "light"
        }
        MenuEntry {
            text: qsTr("Dark")
            checkable: true
            checked: Session.settings.theme === "dark"
            onTriggered: Session.settings.theme = "dark"
        }
        MenuEntry {
            text: qsTr("As the system")
            checkable: true
            checked: Session.settings.theme === "system"
            onTriggered: Session.settings.theme = "system"
        }
        MenuLine {}
        MenuEntry {
            text: qsTr("Settings")
            iconName: "settings"
            shortcutText: qsTr("G S")
            onTriggered: Session.navigator.openPage("settings")
        }
    }
}
