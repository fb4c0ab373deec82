// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// The one thing to know first: the phase waits, somebody else was faster, or the program has a newer text.
Banner {
    id: root

    required property PromptController controller
    readonly property bool overtaken: controller.editor.overtaken !== ""
    readonly property bool broken: controller.issue.isSet
    readonly property bool offered: controller.newerDefault !== 0 && controller.ready
    signal versionsWanted(int number)

    visible: overtaken || broken || offered
    role: overtaken || broken ? "warn" : "run"
    iconName: overtaken ? "sync" : broken ? "blocked" : "info"
    what: overtaken ? qsTr("Somebody was faster.") : broken ? controller.issue.message : qsTr("A newer default exists.")
    why: overtaken ? controller.editor.overtaken
        : broken ? controller.issue.fix
        : qsTr("Version %1 came with this program; what you use was left as it is.").arg(controller.newerDefault)
    repairText: overtaken ? qsTr("Go on with mine") : broken || offered ? qsTr("Show versions") : ""
    repairIcon: overtaken ? "check" : "branch"
    linkText: overtaken ? qsTr("Show theirs") : ""
    onRepair: {
        if (overtaken)
            controller.editor.keepMine()
        else
            versionsWanted(offered && !broken ? controller.newerDefault : controller.compare.version)
    }
    onLinkActivated: versionsWanted(controller.active)
}
