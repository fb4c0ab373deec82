// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one table from a state's name to its icon, its word and its role.
pragma Singleton
import QtQuick

QtObject {
    id: states

    readonly property var table: ({
        pending: ["pending", qsTr("Pending"), "neutral"],
        planned: ["pending", qsTr("Planned"), "neutral"],
        cancelled: ["cancelled", qsTr("Cancelled"), "neutral"],
        dismissed: ["cancelled", qsTr("Dismissed"), "neutral"],
        silenced: ["bell-off", qsTr("Silenced"), "neutral"],
        paused: ["pause", qsTr("Paused"), "neutral"],
        running: ["running", qsTr("In progress"), "run"],
        drafting: ["running", qsTr("Drafting"), "run"],
        open: ["running", qsTr("Open", "obligation"), "run"],
        acknowledged: ["ack", qsTr("Acknowledged"), "run"],
        complete: ["complete", qsTr("Complete"), "ok"],
        ready: ["complete", qsTr("Ready"), "ok"],
        delivered: ["complete", qsTr("Delivered"), "ok"],
        healthy: ["complete", qsTr("Healthy"), "ok"],
        gateOpen: ["complete", qsTr("Open", "gate"), "ok"],
        fresh: ["failed", qsTr("New", "failure"), "bad"],
        assigned: ["personas", qsTr("Assigned"), "run"],
        ignored: ["bell-off", qsTr("Ignored"), "neutral"],
        resolved: ["check", qsTr("Resolved"), "ok"],
        steady: ["check", qsTr("Steady"), "ok"],
        stuck: ["stuck", qsTr("Stuck"), "warn"],
        orphaned: ["stuck", qsTr("Orphaned"), "warn"],
        blocked: ["blocked", qsTr("Blocked"), "warn"],
        old: ["clock", qsTr("Old", "world bible"), "warn"],
        dueSoon: ["clock", qsTr("Due soon"), "warn"],
        warning: ["warning", qsTr("Warning"), "warn"],
        degraded: ["warning", qsTr("Degraded"), "warn"],
        throttled: ["warning", qsTr("Throttled"), "warn"],
        burning: ["warning", qsTr("Burning"), "warn"],
        slowed: ["warning", qsTr("Slowed", "gate"), "warn"],
        probing: ["running", qsTr("Probing", "gate"), "run"],
        retrying: ["retry", qsTr("Retrying"), "warn"],
        drifting: ["drift", qsTr("Drifting"), "warn"],
        failed: ["failed", qsTr("Failed"), "bad"],
        critical: ["failed", qsTr("Critical"), "bad"],
        missing: ["failed", qsTr("Missing"), "bad"],
        refused: ["failed", qsTr("Refused"), "bad"],
        dead: ["failed", qsTr("Dead"), "bad"],
        error: ["failed", qsTr("Error"), "bad"],
        breached: ["breach", qsTr("Breached"), "bad"],
        overdue: ["breach", qsTr("Overdue"), "bad"],
        spent: ["breach", qsTr("Spent"), "bad"],
        firing: ["flame", qsTr("Firing"), "bad"],
        held: ["held", qsTr("Held"), "held"],
        limited: ["filter", qsTr("Limited"), "neutral"],
        closed: ["held", qsTr("Closed"), "held"],
        shut: ["lock", qsTr("Shut", "gate"), "bad"],
        notTold: ["bell-off", qsTr("Not told"), "held"]
    })

    function find(name: string): var {
        return { icon: states.iconOf(name), word: states.wordOf(name), role: states.roleOf(name), colours: states.coloursOf(name) }
    }
    function known(name: string): bool { return states.table[name] !== undefined }
    function iconOf(name: string): string { return states.known(name) ? states.table[name][0] : "pending" }
    function wordOf(name: string): string { return states.known(name) ? states.table[name][1] : name }
    function roleOf(name: string): string { return states.known(name) ? states.table[name][2] : "neutral" }
    function coloursOf(name: string): RoleColours { return Theme.role(states.roleOf(name)) }
}
