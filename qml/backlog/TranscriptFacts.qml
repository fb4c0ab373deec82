// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What is known of one call, in two columns.
Grid {
    id: root

    required property TranscriptDetails details

    columns: 2
    columnSpacing: Theme.margin

    Repeater {
        model: root.details.facts
        KeyValueRow {
            required property var modelData
            width: (root.width - root.columnSpacing) / 2
            keyWidth: Theme.px(92)
            name: modelData.name
            value: modelData.value
            role: modelData.role
        }
    }
}
