// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    FailedState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(560))
        title: qsTr("The store cannot be opened")
        text: Theme.sentence([Session.error.message, Session.error.fix]).replace(", ", " ")
        details: Session.error.code + "\n" + Session.storeText + "\n" + Session.error.message + "\n" + Session.error.fix
        onRetry: Session.open()
    }
}
