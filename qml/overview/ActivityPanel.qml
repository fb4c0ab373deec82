// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Overview

// The last things that happened.
Item {
    id: root

    required property OverviewController overview
    property bool divided: true

    Separator { width: parent.width }
    Separator {
        visible: root.divided
        vertical: true
        height: parent.height
    }
    SectionHeader {
        id: head
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Just happened")
        caption: Session.live.paused ? qsTr("paused") : qsTr("live")
    }
    ListView {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.half
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        clip: true
        interactive: false
        model: root.overview.activity
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Just happened")
        delegate: ActivityRow { width: ListView.view.width }
    }
    EmptyState {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.overview.activity.length === 0
        iconName: "live"
        title: qsTr("Nothing happened yet")
        text: qsTr("Each change comes here as it is committed.")
    }
}
