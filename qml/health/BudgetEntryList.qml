// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Health

// What is behind a service level: the events that used up its budget.
Column {
    id: root

    required property BudgetEntries entries
    required property BudgetColumns places
    readonly property bool none: entries.rows.length === 0

    objectName: "budgetEntries"
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("What broke the promise \"%1\"").arg(entries.name)

    Repeater {
        model: root.entries.rows

        BudgetEntryRow {
            required property var modelData
            required property int index
            objectName: "budgetEntry" + index
            entry: modelData
            places: root.places
            onOpened: root.entries.show(index)
        }
    }
    Item {
        width: root.width
        height: Theme.px(36)

        TextLabel {
            x: Theme.margin + Theme.px(36)
            width: root.width - x - Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            visible: root.none
            text: root.entries.error.isSet ? root.entries.error.message + " " + root.entries.error.fix
                : root.entries.loading ? qsTr("Reading…") : qsTr("Nothing broke this promise in the last 31 days.")
            color: root.entries.error.isSet ? Theme.bad.text : Theme.text3
            elide: Text.ElideRight
        }
        PushButton {
            x: Theme.margin + Theme.px(28)
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.none && root.entries.more
            kind: "link"
            size: 24
            busy: root.entries.loading
            text: qsTr("Older ones")
            onClicked: root.entries.loadMore()
        }
        Separator {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
}
