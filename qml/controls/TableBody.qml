// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a table with everything that mouse and keyboard do to them.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: root

    required property TableGeometry geometry
    property alias model: list.model
    property alias list: list
    property alias currentRow: list.currentIndex
    property bool byMouse: false
    readonly property TableRow currentItem: list.currentItem as TableRow

    signal tickToggled(int row, bool range)
    signal tickAllToggled()
    signal activated(int row)
    signal contextMenuRequested(int row, point at)
    signal headingToggled(int row)
    signal copyRequested()

    function move(row: int, ticking: bool): void {
        const from = list.currentIndex
        const to = Math.max(0, Math.min(list.count - 1, row))
        if (list.count === 0)
            return
        if (ticking && root.geometry.tickable && root.currentItem && !root.currentItem.ticked && from !== to)
            root.tickToggled(from, false)
        list.currentIndex = to
        list.positionViewAtIndex(to, ListView.Contain)
        if (ticking && root.geometry.tickable && from !== to)
            root.tickToggled(to, true)
    }

    function press(event: KeyEvent): void {
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0
        const control = (event.modifiers & Qt.ControlModifier) !== 0
        const page = Math.max(1, Math.floor(list.height / Theme.row) - 1)
        const row = list.currentIndex
        const group = root.currentItem !== null && root.currentItem.grouping
        root.byMouse = false
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Down: root.move(row + 1, shift); break
        case Qt.Key_Up: root.move(row - 1, shift); break
        case Qt.Key_PageDown: root.move(row + page, shift); break
        case Qt.Key_PageUp: root.move(row - page, shift); break
        case Qt.Key_Home: root.move(0, shift); break
        case Qt.Key_End: root.move(list.count - 1, shift); break
        case Qt.Key_A: event.accepted = control; if (control) root.tickAllToggled(); break
        case Qt.Key_C: event.accepted = control; if (control) root.copyRequested(); break
        default: event.accepted = row >= 0 && root.pressRow(event.key, row, group, shift)
        }
    }

    function pressRow(key: int, row: int, group: bool, shift: bool): bool {
        const enter = key === Qt.Key_Return || key === Qt.Key_Enter
        if (group && (enter || key === Qt.Key_Space || key === (root.currentItem.expanded ? Qt.Key_Left : Qt.Key_Right)))
            root.headingToggled(row)
        else if (enter)
            root.activated(row)
        else if (key === Qt.Key_Space && root.geometry.tickable)
            root.tickToggled(row, false)
        else if (key === Qt.Key_Menu || key === Qt.Key_F10 && shift)
            root.contextMenuRequested(row, Qt.point(Theme.keyColumn, root.currentItem.y + root.currentItem.height - list.contentY))
        else
            return false
        return true
    }

    onActiveFocusChanged: if (!activeFocus) byMouse = false
    Keys.onPressed: event => press(event)

    ListView {
        id: list
        objectName: "list"
        anchors.fill: parent
        focus: true
        clip: true
        interactive: false
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        reuseItems: true
        cacheBuffer: 0
        currentIndex: -1
        onContentYChanged: pointer.look()

        delegate: TableRow {
            width: ListView.view ? ListView.view.width : 0
            geometry: root.geometry
            current: index === list.currentIndex
            onTick: root.tickToggled(index, false)
            onOpened: grouping ? root.headingToggled(index) : root.activated(index)
        }

        WheelScroll { flickable: list }
        TablePointer {
            id: pointer
            parent: list
            anchors.fill: parent
            list: list
            geometry: root.geometry
            onPicked: row => {
                root.byMouse = true
                list.forceActiveFocus(Qt.MouseFocusReason)
                list.currentIndex = row
                list.positionViewAtIndex(row, ListView.Contain)
            }
            onTicked: (row, range) => root.tickToggled(row, range)
            onOpened: row => root.activated(row)
            onHeading: row => root.headingToggled(row)
            onMenu: (row, at) => root.contextMenuRequested(row, at)
        }
        CurrentMark {
            parent: list.contentItem
            row: list.currentItem
            width: list.width
            strong: list.activeFocus && !root.byMouse
        }
        ScrollThumb { parent: list; flickable: list }
    }
}
