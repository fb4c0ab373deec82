// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

BarButton {
    id: root

    text: Session.environment
    role: Session.environmentRole
    iconName: Session.isProtected ? "lock" : "node"
    Accessible.description: Session.isProtected ? qsTr("Protected environment") : qsTr("Environment")
    onClicked: menu.openBelow(root)

    PopupMenu {
        id: menu
        MenuEntry {
            text: Session.isProtected ? qsTr("Dangerous commands ask for its name") : qsTr("Commands run at once")
            iconName: Session.isProtected ? "lock" : "play"
            disabledReason: qsTr("set in the configuration")
        }
        MenuEntry {
            text: qsTr("Copy the store's address")
            iconName: "database"
            onTriggered: Clipboard.copy(Session.storeText)
        }
        MenuEntry {
            text: qsTr("Environment settings")
            iconName: "settings"
            onTriggered: Session.navigator.openPage("settings")
        }
    }
}
