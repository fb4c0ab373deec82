// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What failed, since when, and how old is what is still shown; try again, or copy the details.
import QtQuick
import Loomdeck.Controls

EmptyState {
    id: root

    property string details
    signal retry()

    iconName: "failed"
    iconColor: Theme.bad.text
    actionText: qsTr("Try again")
    actionIcon: "retry"
    onAction: retry()

    PushButton {
        objectName: "copyButton"
        visible: root.details !== ""
        size: 24
        text: qsTr("Copy")
        iconName: "copy"
        onClicked: Clipboard.copy(root.details)
    }
}
