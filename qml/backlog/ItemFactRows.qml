// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Column {
    id: root

    required property ItemDetails details

    KeyValueRow { width: root.width; name: qsTr("Plan"); value: root.details.planName + " / " + root.details.branch }
    KeyValueRow { width: root.width; name: qsTr("Phase"); value: root.details.phase }
    KeyValueRow { width: root.width; name: qsTr("Provider, model"); value: root.details.provider }
    KeyValueRow { width: root.width; name: qsTr("Needs"); value: root.details.needs; mono: root.details.needs !== "–" }
    KeyValueRow { width: root.width; name: qsTr("Makes"); value: root.details.makes; mono: root.details.makes !== "–" }
    KeyValueRow { width: root.width; visible: root.details.queueText !== ""; name: qsTr("Job"); value: root.details.queueText }
    KeyValueRow { objectName: "dueRow"; width: root.width; visible: root.details.dueText !== ""; name: qsTr("Due"); value: root.details.dueText; role: root.details.dueRole }

    Repeater {
        model: root.details.extra
        KeyValueRow {
            required property var modelData
            width: root.width
            name: modelData.name
            value: modelData.value
            mono: true
        }
    }
}
