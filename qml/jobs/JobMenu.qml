// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

PopupMenu {
    id: root

    property real jobId: 0

    MenuEntry { text: qsTr("Open"); iconName: "external"; shortcutText: qsTr("Enter"); onTriggered: Session.navigator.showJob(root.jobId) }
    MenuLine {}
    MenuEntry { text: qsTr("Retry…"); iconName: "retry"; disabledReason: Session.commands.refusal("job.retry"); onTriggered: Session.navigator.ask("retry-job", root.jobId, "") }
    MenuEntry { text: qsTr("Cancel…"); iconName: "stop"; danger: true; disabledReason: Session.commands.refusal("job.cancel"); onTriggered: Session.navigator.ask("cancel-job", root.jobId, "") }
}
