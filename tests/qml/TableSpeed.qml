// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Tests

Rectangle {
    id: root

    property bool dark: false
    property alias rows: rows
    property alias table: table

    width: 1240
    height: 800
    color: Theme.surface
    Component.onCompleted: Theme.dark = root.dark

    MockRows { id: rows; size: 1000000 }
    DataTable {
        id: table
        anchors.fill: parent
        name: "Backlog"
        model: rows
        tickable: true
        keyColumn: "item"
        TableColumn { key: "state"; title: "State"; kind: "state"; width: 112 }
        TableColumn { key: "item"; title: "Item"; kind: "mono"; width: 176 }
        TableColumn { key: "why"; title: "Why"; kind: "secondary"; width: 134 }
        TableColumn { key: "plan"; title: "Plan"; width: 100 }
        TableColumn { key: "phase"; title: "Phase"; kind: "secondary"; width: 150 }
        TableColumn { key: "tries"; title: "Tries"; kind: "number"; width: 60 }
        TableColumn { key: "age"; title: "Age"; kind: "time"; width: 90 }
    }
}
