// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What may be done to the job; a button that does nothing now says why.
Row {
    id: root

    required property JobDetails details

    spacing: Theme.gap

    PushButton {
        objectName: "retryButton"
        iconName: "retry"
        text: qsTr("Retry…")
        disabledReason: root.details.retryRefusal
        onClicked: Session.navigator.ask("retry-job", root.details.jobId, "")
    }
    PushButton {
        objectName: "cancelButton"
        kind: "danger"
        iconName: "stop"
        text: qsTr("Cancel…")
        disabledReason: root.details.cancelRefusal
        onClicked: Session.navigator.ask("cancel-job", root.details.jobId, "")
    }
    PushButton {
        objectName: "itemButton"
        visible: root.details.itemKey !== 0
        iconName: "backlog"
        text: qsTr("Open item")
        onClicked: Session.navigator.showItem(root.details.itemKey)
    }
}
