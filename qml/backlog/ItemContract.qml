// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

PaneSection {
    id: root

    required property ItemDetails details

    text: qsTr("Resume contract")
    caption: root.details.contractText

    Repeater {
        model: root.details.contract
        CheckRow {
            required property var modelData
            width: parent ? parent.width : 0
            name: modelData.name
            value: modelData.value
            ok: modelData.ok
            fault: modelData.fault
        }
    }
}
