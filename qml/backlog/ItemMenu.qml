// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

PopupMenu {
    id: root

    property real itemKey: 0

    MenuEntry { text: qsTr("Open"); iconName: "external"; shortcutText: qsTr("Enter"); onTriggered: Session.navigator.showItem(root.itemKey) }
    MenuLine {}
    MenuEntry { text: qsTr("Resume…"); iconName: "play"; shortcutText: "R"; disabledReason: Session.commands.refusal("backlog.resume"); onTriggered: Session.items.resume(root.itemKey) }
    MenuEntry { text: qsTr("Retry"); iconName: "retry"; shortcutText: "T"; disabledReason: Session.commands.refusal("backlog.retry"); onTriggered: Session.items.retry(root.itemKey) }
    MenuEntry { text: qsTr("Set deadline…"); iconName: "clock"; disabledReason: Session.commands.refusal("item.deadline"); onTriggered: Session.items.setDeadline(root.itemKey) }
    MenuEntry { text: qsTr("Cancel…"); iconName: "stop"; danger: true; disabledReason: Session.commands.refusal("backlog.cancel"); onTriggered: Session.items.cancel(root.itemKey) }
}
