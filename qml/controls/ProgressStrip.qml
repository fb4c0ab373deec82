// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much of one thing: value from 0 to 1 on a track.
import QtQuick

Rectangle {
    id: root

    property real value: 0
    property string role: "run"
    property string name

    implicitWidth: Theme.px(160)
    implicitHeight: Theme.px(8)
    radius: Math.min(Theme.radiusBar, height / 2)
    color: Theme.sep
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.name

    Rectangle {
        width: root.value > 0 ? Math.max(root.radius * 2, Math.round(parent.width * Math.min(1, root.value))) : 0
        height: parent.height
        radius: parent.radius
        color: Theme.role(root.role).bar
    }
}
