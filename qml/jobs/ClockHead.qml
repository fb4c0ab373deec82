// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Controls

// Heads of columns that stand at these parts of the width.
Item {
    id: root

    required property var heads
    required property var places

    implicitHeight: Theme.row
    Accessible.ignored: true

    Repeater {
        model: root.heads
        TextLabel {
            required property string modelData
            required property int index
            x: Math.round(root.places[index])
            height: root.height
            text: modelData
            font: Theme.caption
            color: Theme.text3
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
