// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What happened to the item, and which items stand next to it.
Column {
    id: root

    required property ItemDetails details

    width: parent ? parent.width : 0

    PaneSection {
        text: qsTr("History")
        caption: qsTr("%n entries", "", root.details.history.length)

        TextLabel {
            visible: root.details.history.length === 0
            text: qsTr("Nothing happened to it yet.")
            color: Theme.text3
        }
        Repeater {
            model: root.details.history
            HistoryRow {
                required property var modelData
                width: parent ? parent.width : 0
                time: modelData.time
                fullTime: modelData.fullTime
                actor: modelData.actor
                text: modelData.text
            }
        }
    }
    PaneSection {
        visible: root.details.related.length > 0
        text: qsTr("Related")
        caption: qsTr("%n item(s)", "", root.details.related.length)

        Repeater {
            model: root.details.related
            RelatedRow {
                required property var modelData
                width: parent ? parent.width : 0
                backlogId: modelData.backlogId
                stateName: modelData.stateName
                relation: modelData.relation
                onOpened: Session.items.openNeighbour(root.details.key, modelData.backlogId)
            }
        }
    }
}
