// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Backlog
import Loomdeck.Console
import Loomdeck.Controls

PaneSection {
    id: root

    required property ItemFailures failures
    required property real itemKey

    text: qsTr("Failures")
    caption: root.failures.text

    Repeater {
        model: root.failures.rows
        FailureFact {
            required property var modelData
            width: parent ? parent.width : 0
            failure: modelData
            onTranscriptWanted: Session.navigator.ask("transcript", root.itemKey, modelData.transcript)
            onResolverWanted: root.failures.showResolver(modelData.id)
        }
    }
}
