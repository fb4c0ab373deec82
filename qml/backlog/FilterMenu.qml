// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

PopupMenu {
    id: root

    signal chosen(string key)

    MenuEntry { text: qsTr("State"); iconName: "pending"; onTriggered: root.chosen("state") }
    MenuEntry { text: qsTr("Plan"); iconName: "plan"; onTriggered: root.chosen("plan") }
    MenuEntry { text: qsTr("Branch"); iconName: "branch"; onTriggered: root.chosen("branch") }
    MenuEntry { text: qsTr("Phase"); iconName: "right"; onTriggered: root.chosen("phase") }
    MenuEntry { text: qsTr("Why"); iconName: "stuck"; onTriggered: root.chosen("why") }
    MenuEntry { text: qsTr("Provider"); iconName: "node"; onTriggered: root.chosen("provider") }
    MenuEntry { text: qsTr("Model"); iconName: "command"; onTriggered: root.chosen("model") }
    MenuEntry { text: qsTr("Age"); iconName: "clock"; onTriggered: root.chosen("age") }
    MenuEntry { text: qsTr("Tries"); iconName: "retry"; onTriggered: root.chosen("tries") }
    MenuEntry { text: qsTr("Item id"); iconName: "backlog"; onTriggered: root.chosen("id") }
}
