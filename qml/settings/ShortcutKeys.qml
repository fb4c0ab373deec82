// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Controls

// Strokes as key caps, one after the other.
Row {
    id: root

    required property var strokes

    spacing: Theme.half

    Repeater {
        model: root.strokes
        KeyCap {
            required property string modelData
            text: modelData
        }
    }
}
