// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Overview

// Promises at risk, and plans whose backlog and phases have come apart.
Item {
    id: root

    required property OverviewHealth health
    property bool divided: true
    readonly property var risks: health.risks
    readonly property int room: Math.max(1, Math.floor((height - head.height - drift.height) / Theme.widgetRow))

    implicitHeight: head.height + 2 * Theme.widgetRow + drift.height
    Accessible.role: Accessible.Grouping
    Accessible.name: Theme.sentence([qsTr("Service levels"), health.promisesCaption, qsTr("Drift"), health.driftCaption])

    Separator { width: parent.width }
    Separator {
        visible: root.divided
        vertical: true
        height: parent.height
    }
    SectionHeader {
        id: head
        objectName: "promisesHead"
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Service levels")
        caption: root.health.promisesCaption
        actionText: qsTr("Open")
        onAction: Session.navigator.openHealth("budgets")
    }
    Column {
        id: promises
        anchors.top: head.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin

        Repeater {
            model: root.risks.slice(0, root.room)
            PromiseRow { width: parent ? parent.width : 0 }
        }
        Row {
            height: Theme.widgetRow
            spacing: Theme.px(6)
            visible: line.text !== "" && root.risks.length < root.room

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.health.promisesUnknown ? "info" : "check"
                color: Theme.text3
            }
            TextLabel {
                id: line
                objectName: "promisesLine"
                width: Math.min(implicitWidth, promises.width - Theme.px(22))
                anchors.verticalCenter: parent.verticalCenter
                text: root.health.promisesLine
                color: Theme.text3
                elide: Text.ElideRight
            }
        }
    }
    DriftTile {
        id: drift
        width: parent.width
        anchors.bottom: parent.bottom
        health: root.health
    }
}
