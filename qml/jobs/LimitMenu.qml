// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What may be done to one row of the pauses and limits.
PopupMenu {
    id: root

    required property LimitList limits
    property int row: -1
    property bool gate: false
    property bool paused: false
    property bool plan: false

    MenuEntry {
        text: root.gate ? qsTr("Open the provider's settings") : qsTr("Change the limit…")
        iconName: root.gate ? "settings" : "filter"
        disabledReason: root.gate ? "" : Session.commands.refusal("work.limit")
        onTriggered: root.limits.change(root.row)
    }
    MenuEntry {
        text: root.gate ? qsTr("Open or close the gate…") : root.paused ? qsTr("Resume plan…") : qsTr("Pause plan…")
        iconName: root.gate ? "gate" : root.paused ? "play" : "pause"
        disabledReason: root.gate ? Session.commands.refusal("gate.close") : root.plan ? Session.commands.refusal("plan.pause") : qsTr("it is no plan")
        onTriggered: root.limits.hold(root.row)
    }
}
