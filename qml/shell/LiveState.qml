// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Row {
    id: root

    readonly property LiveHub live: Session.live
    readonly property string words: live.paused
        ? (live.waiting > 0 ? qsTr("Paused · %1, %2 changes wait").arg(live.pausedFor).arg(Session.formats.number(live.waiting)) : qsTr("Paused · %1").arg(live.pausedFor))
        : Session.state !== Session.Open ? qsTr("Not connected")
        : qsTr("Live · %1 s ago").arg(live.age)
    readonly property string role: live.paused || live.stale ? "warn" : Session.state === Session.Open ? "ok" : "neutral"

    spacing: Theme.half

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: root.live.paused ? "pause" : root.live.stale ? "warning" : "live"
        color: Theme.role(root.role).text
    }
    Item { width: 1; height: 1 }
    TextLabel {
        anchors.verticalCenter: parent.verticalCenter
        text: root.words
        color: root.role === "warn" ? Theme.warn.text : Theme.text2
    }
    IconButton {
        objectName: "pauseButton"
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.live.paused ? "play" : "pause"
        text: root.live.paused ? qsTr("Go on with live changes") : qsTr("Hold live changes back")
        shortcutText: qsTr("Ctrl+.")
        disabledReason: Session.state === Session.Open ? "" : qsTr("The store is not open")
        onClicked: root.live.paused = !root.live.paused
    }
}
