// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What may be done to the plan of a heading.
PopupMenu {
    id: root

    property string planId

    MenuEntry { objectName: "pausePlanEntry"; text: qsTr("Pause plan…"); iconName: "pause"; disabledReason: Session.commands.refusal("plan.pause"); onTriggered: Session.navigator.ask("plan.pause", 0, root.planId) }
    MenuEntry { text: qsTr("Resume plan…"); iconName: "play"; disabledReason: Session.commands.refusal("plan.resume"); onTriggered: Session.navigator.ask("plan.resume", 0, root.planId) }
    MenuEntry { text: qsTr("Limit work at once…"); iconName: "filter"; disabledReason: Session.commands.refusal("work.limit"); onTriggered: Session.navigator.ask("work.limit", 0, "plan:" + root.planId) }
}
