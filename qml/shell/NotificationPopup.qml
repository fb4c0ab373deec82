// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Shell

PopupFrame {
    id: root

    width: Theme.px(400)
    focus: true
    padding: 0
    onOpened: (contentItem as NotificationList).take()
    onClosed: Session.notifications.markAllRead()

    contentItem: NotificationList { onDone: root.close() }
}
