// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Backlog
import Loomdeck.Console
import Loomdeck.Failures
import Loomdeck.Jobs
import Loomdeck.Shell

// Every dialog that more than one place opens. Navigator.ask() names them.
Item {
    id: root

    /** What it was made for: `{dialog, key, text}`. */
    required property var first

    function show(dialog: string, key: real, text: string): void {
        switch (dialog) {
        case "palette":
            palette.active = true
            ;(palette.item as CommandPalette).open()
            break
        case "shortcuts":
            shortcuts.active = true
            ;(shortcuts.item as ShortcutSheet).open()
            break
        case "resume":
            resume.active = true
            ;(resume.item as ResumeDialog).show(key)
            break
        case "cancel":
            cancel.active = true
            ;(cancel.item as CancelDialog).show(key)
            break
        case "fulfil":
            fulfil.active = true
            ;(fulfil.item as FulfilDialog).show(key)
            break
        case "new-plan":
            plan.active = true
            ;(plan.item as PlanDialog).show()
            break
        case "outcomes":
            outcomes.active = true
            ;(outcomes.item as BulkOutcomesDialog).show(text)
            break
        case "transcript":
            transcript.active = true
            ;(transcript.item as TranscriptDialog).show(text)
            break
        case "leave":
            leave.active = true
            ;(leave.item as LeaveDialog).open()
            break
        case "cancel-job":
        case "retry-job":
            job.active = true
            ;(job.item as JobActionDialog).show(dialog === "cancel-job" ? "job.cancel" : "job.retry", key)
            break
        case "open-gate":
        case "close-gate":
            gate.active = true
            ;(gate.item as GateDialog).show(dialog === "close-gate" ? "gate.close" : "gate.open", text)
            break
        case "plan.pause":
        case "plan.resume":
            planHold.active = true
            ;(planHold.item as PlanHoldDialog).show(dialog, text)
            break
        case "work.limit":
            limit.active = true
            ;(limit.item as LimitDialog).show(text)
            break
        case "item.deadline":
            deadline.active = true
            ;(deadline.item as DeadlineDialog).show(key)
            break
        case "failure.acknowledge":
        case "failure.assign":
        case "failure.ignore":
        case "failure.reopen":
        case "failure.retry-group":
            // With a key it is one failure, else all that are alike.
            failure.active = true
            ;(failure.item as FailureDialog).show(dialog, key !== 0 ? text : "", key !== 0 ? "" : text)
            break
        case "bulk-keys:backlog.resume":
            bulk.active = true
            ;(bulk.item as BulkDialog).showKeys(dialog.slice(10), text)
            break
        default:
            if (!dialog.startsWith("bulk:")) {
                console.warn("No dialog is named " + dialog)
                return
            }
            bulk.active = true
            ;(bulk.item as BulkDialog).showQuery(dialog.slice(5), text)
        }
    }

    Connections {
        target: Session.navigator
        function onAsked(dialog: string, key: real, text: string): void { root.show(dialog, key, text) }
    }
    Component.onCompleted: show(first.dialog, first.key, first.text)

    Loader { id: palette; active: false; sourceComponent: CommandPalette {} }
    Loader { id: shortcuts; active: false; sourceComponent: ShortcutSheet {} }
    Loader { id: resume; active: false; sourceComponent: ResumeDialog {} }
    Loader { id: cancel; active: false; sourceComponent: CancelDialog {} }
    Loader { id: fulfil; active: false; sourceComponent: FulfilDialog {} }
    Loader { id: plan; active: false; sourceComponent: PlanDialog {} }
    Loader { id: planHold; active: false; sourceComponent: PlanHoldDialog {} }
    Loader { id: deadline; active: false; sourceComponent: DeadlineDialog {} }
    Loader { id: limit; active: false; sourceComponent: LimitDialog {} }
    Loader { id: outcomes; active: false; sourceComponent: BulkOutcomesDialog {} }
    Loader { id: transcript; active: false; sourceComponent: TranscriptDialog {} }
    Loader { id: bulk; active: false; sourceComponent: BulkDialog {} }
    Loader { id: leave; active: false; sourceComponent: LeaveDialog {} }
    Loader { id: gate; active: false; sourceComponent: GateDialog {} }
    Loader { id: failure; active: false; sourceComponent: FailureDialog {} }
    Loader { id: job; active: false; sourceComponent: JobActionDialog {} }
}
