// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marks the current row: 1 px above and below, 3 px at its left; a full frame while the keyboard is there.
import QtQuick

Item {
    id: root

    property Item row: null
    property bool strong: false

    visible: row !== null
    y: row ? row.y : 0
    height: row ? row.height : 0
    z: 2

    Rectangle { width: parent.width; height: 1; color: Theme.accent }
    Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 1; color: Theme.accent }
    Rectangle { anchors.left: parent.left; width: 3; height: parent.height; color: Theme.accent }
    Rectangle {
        visible: root.strong
        anchors.fill: parent
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
}
