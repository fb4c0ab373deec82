// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One mouse area for all rows of a table: cheaper than one in each, and rows stay plain.
import QtQuick

MouseArea {
    id: root

    required property ListView list
    required property TableGeometry geometry
    signal picked(int row)
    signal ticked(int row, bool range)
    signal opened(int row)
    signal heading(int row)
    signal menu(int row, point at)

    function rowAt(y: real): int { return list.indexAt(8, list.contentY + y) }
    function look(): void { geometry.hovered = containsMouse ? rowAt(mouseY) : -1 }

    hoverEnabled: true
    acceptedButtons: Qt.LeftButton | Qt.RightButton
    onContainsMouseChanged: look()
    onPositionChanged: look()
    onPressed: event => {
        const row = rowAt(event.y)
        const item = list.itemAtIndex(row) as TableRow
        if (item === null)
            return
        root.picked(row)
        if (event.button === Qt.RightButton)
            root.menu(row, Qt.point(event.x, event.y))
        else if (item.grouping)
            root.heading(row)
        else if (root.geometry.tickable && (event.x < root.geometry.tickWidth || event.modifiers & (Qt.ShiftModifier | Qt.ControlModifier)))
            root.ticked(row, (event.modifiers & Qt.ShiftModifier) !== 0)
    }
    onDoubleClicked: event => {
        const row = rowAt(event.y)
        const item = list.itemAtIndex(row) as TableRow
        const inTick = root.geometry.tickable && event.x < root.geometry.tickWidth
        if (item !== null && inTick && event.button === Qt.LeftButton)
            root.ticked(row, false)
        else if (item !== null && !item.grouping && event.button === Qt.LeftButton)
            root.opened(row)
    }
}
