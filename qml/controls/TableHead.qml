// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of the columns: press sorts, the grip resizes, the right button opens the columns menu.
// By keyboard: arrows, Enter sorts, Shift+arrows resize, Menu opens the columns menu.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: root

    required property TableGeometry geometry
    property int tickState: Qt.Unchecked
    property int at: 0
    property bool byMouse: false
    signal tickAll()
    signal sort(string key)
    signal fit(string key)
    signal resized()
    signal menu(point at)

    readonly property TableColumn focused: activeFocus && !byMouse && at < geometry.placed.length ? geometry.placed[at] : null

    function wanted(key: string): real {
        for (let i = 0; i < heads.count; ++i) {
            const head = heads.itemAt(i) as TableHeadCell
            if (head !== null && head.column.key === key)
                return head.wanted
        }
        return 0
    }

    function press(event: KeyEvent): void {
        const many = root.geometry.placed.length
        const step = event.key === Qt.Key_Right ? 1 : event.key === Qt.Key_Left ? -1 : 0
        const column = root.at < many ? root.geometry.placed[root.at] as TableColumn : null
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0
        root.byMouse = false
        event.accepted = true
        if (column === null) {
            event.accepted = false
        } else if (step !== 0 && shift) {
            root.geometry.resize(column, column.placedWidth + step * Theme.gap)
            root.resized()
        } else if (step !== 0) {
            root.at = Math.min(many - 1, Math.max(0, root.at + step))
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space) {
            if (column.sortable)
                root.sort(column.key)
        } else if (event.key === Qt.Key_Menu || event.key === Qt.Key_F10 && shift) {
            root.menu(Qt.point(column.placedX, root.height))
        } else {
            event.accepted = false
        }
    }

    implicitHeight: Theme.row
    activeFocusOnTab: true
    onActiveFocusChanged: if (!activeFocus) byMouse = false
    Keys.onPressed: event => press(event)

    Separator { anchors.bottom: parent.bottom; width: parent.width }
    Repeater {
        model: root.geometry.tickable ? 1 : 0

        TickMark {
            objectName: "tickAll"
            x: Theme.margin
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            state3: root.tickState
            Accessible.role: Accessible.CheckBox
            Accessible.name: qsTr("All rows")
            Accessible.checked: root.tickState === Qt.Checked
            Accessible.onPressAction: root.tickAll()
            TapHandler { margin: Theme.gap; onTapped: root.tickAll() }
        }
    }
    Repeater {
        id: heads
        model: root.geometry.placed

        TableHeadCell {
            required property TableColumn modelData
            required property int index
            z: -index // the grip of a column reaches into the next one
            geometry: root.geometry
            column: modelData
            height: root.height
            ring: root.focused === modelData
            onSort: {
                root.byMouse = true
                root.sort(modelData.key)
            }
            onFit: root.fit(modelData.key)
            onResized: root.resized()
            onMenu: at => root.menu(at)
        }
    }
}
