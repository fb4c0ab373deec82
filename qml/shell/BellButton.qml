// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    id: root

    implicitWidth: bell.implicitWidth + Theme.half
    implicitHeight: bell.implicitHeight

    IconButton {
        id: bell
        objectName: "bell"
        iconName: "bell"
        text: Session.notifications.unread > 0 ? qsTr("Notifications, %n unread", "", Session.notifications.unread) : qsTr("Notifications")
        onClicked: popup.visible ? popup.close() : popup.open()
    }
    CountBadge {
        x: bell.width - Theme.px(15)
        y: -Theme.px(5)
        visible: Session.notifications.unread > 0
        text: Session.notifications.unread > 99 ? qsTr("99+") : String(Session.notifications.unread)
        solid: true
        role: "bad"
    }
    NotificationPopup {
        id: popup
        x: root.width - width
        y: root.height + Theme.gap
    }
}
