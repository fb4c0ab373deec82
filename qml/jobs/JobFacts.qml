// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Column {
    id: root

    required property JobDetails details

    KeyValueRow {
        width: root.width
        visible: root.details.planName !== ""
        name: qsTr("Plan")
        value: root.details.planName
    }
    Repeater {
        model: root.details.facts
        KeyValueRow {
            required property var modelData
            width: root.width
            name: modelData.name
            value: modelData.value
            mono: modelData.mono
        }
    }
}
