// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// The one notice of the page: planners that are critical, else the worst among the items.
Banner {
    id: root

    readonly property bool ofPlanners: Session.health.critical
    readonly property troubleWords worst: Session.troubles.worst

    visible: ofPlanners || worst.isSet
    height: visible ? implicitHeight : 0
    role: ofPlanners ? "bad" : worst.role
    iconName: ofPlanners ? Session.health.icon : worst.icon
    what: ofPlanners ? qsTr("Planner health is critical.") : worst.what
    why: !ofPlanners ? worst.why : Session.health.moreText === "" ? Session.health.reasonSince : Session.health.reasonSince + " " + Session.health.moreText
    repairText: ofPlanners ? qsTr("Open planner health") : worst.repairText
    repairIcon: ofPlanners ? "health" : worst.repairIcon
    repairDisabledReason: ofPlanners || worst.command === "" ? "" : Session.commands.refusal("bulk.start")
    linkText: ofPlanners || worst.command === "" ? "" : qsTr("Show them")
    onRepair: {
        if (ofPlanners)
            Session.navigator.openPage("health")
        else if (worst.command === "")
            Session.navigator.openBacklog(worst.query)
        else
            Session.navigator.ask("bulk:" + worst.command, 0, worst.query)
    }
    onLinkActivated: Session.navigator.openBacklog(worst.query)
}
