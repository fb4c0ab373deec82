// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What the last test of the connection found: in words, with what to do, and how long it took.
Item {
    id: root

    required property ProviderTester tester

    visible: tester.done || tester.busy
    height: visible ? block.height + Theme.px(12) : 0

    ReasonBlock {
        id: block
        objectName: "probeResult"
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        role: root.tester.busy ? "run" : root.tester.ok ? "ok" : "bad"
        iconName: root.tester.busy ? "running" : root.tester.ok ? "complete" : "failed"
        what: root.tester.busy ? qsTr("Asking the provider…") : root.tester.message
        why: root.tester.busy ? qsTr("It is not asked to write anything.")
            : (root.tester.fix === "" ? "" : root.tester.fix + "\n")
                + (root.tester.offers === "" ? "" : qsTr("It offers %1.").arg(root.tester.offers) + "\n") + root.tester.took
    }
}
