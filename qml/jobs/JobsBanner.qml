// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Jobs that failed for good, with the one repair there is: try them again.
Item {
    id: root

    required property JobController controller
    readonly property JobRescue rescue: controller.rescue
    readonly property bool listed: controller.view === "queue" && controller.state === "dead"
    readonly property bool many: rescue.retryText === ""

    implicitHeight: visible ? banner.height + Theme.gap : 0
    visible: rescue.what !== ""

    Banner {
        id: banner
        objectName: "deadBanner"
        x: Theme.margin
        width: root.width - 2 * Theme.margin
        role: "bad"
        what: root.rescue.what
        why: root.rescue.why
        repairText: root.many ? (root.listed ? "" : qsTr("Show them")) : root.rescue.busy ? qsTr("Retrying…") : root.rescue.retryText
        repairIcon: root.many ? "right" : "retry"
        repairDisabledReason: root.many ? "" : root.rescue.busy ? qsTr("it is being done") : Session.commands.refusal("job.retry")
        linkText: root.many || root.listed ? "" : qsTr("Show them")
        onRepair: root.many ? root.controller.open("dead") : root.rescue.retryAll()
        onLinkActivated: root.controller.open("dead")
    }
}
