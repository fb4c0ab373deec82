// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table over an item model of up to a million rows; README.md lists the roles it asks for.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: root

    property alias model: body.model
    default property alias columns: geometry.columns
    property alias keyColumn: geometry.keyColumn
    property alias tickable: geometry.tickable
    property alias ground: geometry.ground
    property alias collapsible: geometry.collapsible
    property alias sortKey: geometry.sortKey
    property alias sortDescending: geometry.sortDescending
    property alias currentRow: body.currentRow
    property int tickState: Qt.Unchecked
    property string name
    property string layoutState
    readonly property ListView list: body.list
    readonly property alias geometry: geometry
    readonly property int count: list.count
    readonly property string currentKey: body.currentItem ? body.currentItem.rowKey : ""
    property ColumnsMenu menu: null
    property bool ready: false

    signal tickToggled(int row, bool range)
    signal tickAllToggled()
    signal sortRequested(string key, bool descending)
    signal activated(int row)
    signal currentChanged(int row)
    signal contextMenuRequested(int row, point at)
    signal headingToggled(int row)
    signal copyRequested()

    function show(row: int): void { root.list.positionViewAtIndex(row, ListView.Contain) }

    function toggleColumn(key: string): void {
        layout.toggle(key)
        root.remember()
    }
    function resetColumns(): void {
        layout.reset()
        root.remember()
    }
    function fitColumn(key: string): void {
        const column = geometry.column(key)
        let most = head.wanted(key)
        for (let i = 0; i < root.list.contentItem.children.length; ++i) {
            const row = root.list.contentItem.children[i] as TableRow
            const cell = row !== null && row.visible ? row.cell(key) : null
            most = Math.max(most, cell !== null ? cell.wanted() : 0)
        }
        if (column !== null) {
            geometry.resize(column, Math.ceil(most) + 1)
            root.remember()
        }
    }
    function openColumnsMenu(item: Item): void { root.openMenu(item, Qt.point(0, item.height + 2)) }

    function openMenu(item: Item, at: point): void {
        if (root.menu === null)
            root.menu = maker.createObject(root) as ColumnsMenu
        root.menu.popup(item, at.x, at.y)
    }
    function remember(): void {
        if (root.ready)
            root.layoutState = layout.written()
    }

    onLayoutStateChanged: if (ready) layout.read(layoutState)
    onSortKeyChanged: remember()
    onSortDescendingChanged: remember()
    Component.onCompleted: {
        ready = true
        layout.read(layoutState)
    }
    Accessible.role: Accessible.Table
    Accessible.name: root.name

    TableGeometry {
        id: geometry
        available: root.width
    }
    TableLayout {
        id: layout
        geometry: geometry
        onSortWanted: (key, descending) => root.sortRequested(key, descending)
    }
    Component {
        id: maker
        ColumnsMenu {
            geometry: geometry
            onToggled: key => root.toggleColumn(key)
            onReset: root.resetColumns()
        }
    }
    TableHead {
        id: head
        objectName: "head"
        width: parent.width
        geometry: geometry
        tickState: root.tickState
        onTickAll: root.tickAllToggled()
        onSort: key => root.sortRequested(key, key === root.sortKey && !root.sortDescending)
        onFit: key => root.fitColumn(key)
        onResized: root.remember()
        onMenu: at => root.openMenu(head, at)
    }
    TableBody {
        id: body
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        activeFocusOnTab: true
        geometry: geometry
        onTickToggled: (row, range) => root.tickToggled(row, range)
        onTickAllToggled: root.tickAllToggled()
        onActivated: row => root.activated(row)
        onContextMenuRequested: (row, at) => root.contextMenuRequested(row, Qt.point(at.x, at.y + head.height))
        onHeadingToggled: row => root.headingToggled(row)
        onCopyRequested: root.copyRequested()
    }
    Connections {
        target: root.list
        function onCurrentIndexChanged() { root.currentChanged(root.list.currentIndex) }
    }
}
