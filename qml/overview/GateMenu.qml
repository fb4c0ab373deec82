// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

PopupMenu {
    id: root

    property string gateKey
    property bool opens: true

    MenuEntry {
        text: qsTr("Show held jobs")
        iconName: "jobs"
        onTriggered: Session.navigator.openJobs("held")
    }
    MenuEntry {
        text: qsTr("Show held items")
        iconName: "backlog"
        onTriggered: Session.navigator.openBacklog("why:provider")
    }
    MenuLine {}
    MenuEntry {
        text: qsTr("Open…", "a gate")
        iconName: "play"
        disabledReason: Session.commands.refusal("gate.open")
        onTriggered: Session.navigator.ask("open-gate", 0, root.gateKey)
    }
    MenuEntry {
        text: root.opens ? qsTr("Close for another time…", "a gate") : qsTr("Close…", "a gate")
        iconName: "stop"
        danger: true
        disabledReason: Session.commands.refusal("gate.close")
        onTriggered: Session.navigator.ask("close-gate", 0, root.gateKey)
    }
}
