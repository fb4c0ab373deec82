// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Health

// What is promised, how much of the error budget is left, and how fast it burns.
Item {
    id: root

    property var budgets: []
    property string finding
    required property BudgetEntries entries
    // Without what is open below a row.
    readonly property real closedHeight: Theme.px(36) + budgets.length * Theme.row

    BudgetColumns {
        id: columns
        width: root.width
    }

    implicitHeight: head.height + rows.height
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Error budgets") + ", " + finding

    Separator { width: parent.width }
    Item {
        id: head
        width: parent.width
        height: Theme.px(36)
        TextLabel {
            x: Theme.margin
            width: columns.promise - x - Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Error budgets")
            font: Theme.bodyStrong
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }
        BudgetCell { head: true; x: columns.promise; width: columns.figure; text: qsTr("Promise") }
        BudgetCell { head: true; x: columns.period; width: columns.figure; text: qsTr("Window") }
        BudgetCell { head: true; x: columns.state; width: Theme.px(120); horizontalAlignment: Text.AlignLeft; text: qsTr("State") }
        BudgetCell { head: true; x: columns.bar; width: columns.left - x - Theme.gap; horizontalAlignment: Text.AlignLeft; text: root.finding }
        BudgetCell { head: true; x: columns.left; width: columns.figure; text: qsTr("Left", "of a budget") }
        BudgetCell { head: true; x: columns.hour; width: columns.figure; text: qsTr("Burn 1 h") }
        BudgetCell { head: true; x: columns.six; width: columns.figure; text: qsTr("Burn 6 h") }
        BudgetCell { head: true; x: columns.out; width: root.width - x - Theme.margin; text: qsTr("Runs out") }
        Separator {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    Column {
        id: rows
        anchors.top: head.bottom
        width: parent.width
        Repeater {
            // By their number: rows stay while their figures change, and with them what is open and the focus.
            model: root.budgets.length

            Column {
                id: one
                required property int index
                readonly property var budget: root.budgets[index]
                readonly property bool open: root.entries.name === budget.name
                width: rows.width

                BudgetRow {
                    objectName: "budget" + one.index
                    budget: one.budget
                    places: columns
                    open: one.open
                    onToggled: root.entries.toggle(one.budget.name)
                }
                BudgetEntryList {
                    width: parent.width
                    visible: one.open
                    entries: root.entries
                    places: columns
                }
            }
        }
    }
}
