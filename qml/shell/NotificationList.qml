// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Shell

Column {
    id: root

    signal done()

    function take(): void { list.forceActiveFocus(Qt.PopupFocusReason) }

    SectionHeader {
        width: parent.width
        text: qsTr("Notifications")
        caption: Session.notifications.unread > 0 ? qsTr("%n unread", "", Session.notifications.unread) : ""
        actionText: Session.notifications.unread > 0 ? qsTr("Mark all read") : ""
        onAction: Session.notifications.markAllRead()
    }
    Separator { width: parent.width }
    ListView {
        id: list
        width: parent.width
        height: Math.min(contentHeight, Theme.px(440))
        visible: count > 0
        clip: true
        model: Session.notifications
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Notifications")
        Keys.onReturnPressed: {
            const row = currentItem as NotificationRow
            if (row !== null)
                row.open()
        }
        delegate: NotificationRow {
            width: ListView.view.width
            highlighted: ListView.isCurrentItem && list.activeFocus
            onOpened: root.done()
        }
        WheelScroll { flickable: list }
    }
    EmptyState {
        width: parent.width
        height: Theme.px(150)
        visible: list.count === 0
        iconName: "bell"
        title: qsTr("Nothing happened yet")
        text: qsTr("What gives up, dies or ends in bulk is told here.")
    }
}
