// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Overview

// Provider gates that are not open. There is nothing to see while all are.
Item {
    id: root

    readonly property bool shown: list.total > 0

    implicitHeight: shown ? rows.height : 0
    visible: shown

    GateList {
        id: list
        ticking: root.visible && root.shown
    }
    Column {
        id: rows
        width: parent.width
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Provider gates")

        SectionHeader {
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            text: qsTr("Provider gates")
            caption: list.summary
            actionText: list.total > list.count ? qsTr("Show all %1").arg(Theme.number(list.total)) : list.whole ? qsTr("Show fewer") : ""
            onAction: list.whole = !list.whole
        }
        Separator { width: parent.width }
        Repeater {
            model: list
            GateRow {
                id: row
                width: rows.width
                last: row.index === list.count - 1
                onMenuWanted: item => {
                    menu.gateKey = row.gateKey
                    menu.opens = row.opens
                    menu.openBelow(item)
                }
            }
        }
        Separator { width: parent.width }
    }
    GateMenu { id: menu }
}
