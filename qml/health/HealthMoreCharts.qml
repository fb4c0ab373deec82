// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Health

// What stands below the promises: what work costs, what is owed, and what was done to the fleet.
Item {
    id: root

    required property HealthController health
    property int columns: 3
    property real cellHeight: 240
    property real hover: -1
    signal hovered(share: real)

    height: Math.ceil(3 / columns) * cellHeight

    HealthBars {
        at: 0
        key: "tokens"
        health: root.health
        columns: root.columns
        height: root.cellHeight
        hover: root.hover
        emptyText: qsTr("Bars appear when providers tell what calls used.")
        onHovered: share => root.hovered(share)
    }
    HealthBars {
        at: 1
        key: "obligations"
        health: root.health
        columns: root.columns
        height: root.cellHeight
        hover: root.hover
        emptyText: qsTr("Bars appear while characters or the world owe something.")
        onHovered: share => root.hovered(share)
    }
    ChangesPanel {
        objectName: "changesPanel"
        at: 2
        health: root.health
        columns: root.columns
        height: root.cellHeight
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
