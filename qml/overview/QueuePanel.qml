// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Overview

Item {
    id: root

    required property OverviewController overview
    property bool lined: false // below another panel

    Separator {
        visible: root.lined
        width: parent.width
    }
    Separator {
        vertical: true
        height: parent.height
    }
    SectionHeader {
        id: head
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Jobs")
        caption: root.overview.queueCaption
        actionText: qsTr("Open")
        onAction: Session.navigator.openPage("jobs")
    }
    Column {
        anchors.top: head.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin

        Repeater {
            model: root.overview.queue
            QueueRow { width: parent ? parent.width : 0 }
        }
    }
}
