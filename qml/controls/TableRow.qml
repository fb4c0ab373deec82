// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: root

    required property TableGeometry geometry
    required property bool current
    required property int index
    required property var row
    required property string rowKey
    required property bool loaded
    required property bool ticked
    required property string heading
    required property string headingNote
    required property bool expanded
    required property bool flash
    readonly property bool grouping: heading !== ""
    readonly property string keyText: loaded && !grouping ? geometry.keyText(row) : heading
    // Read in one go: each look into a gadget from a binding of its own makes one more wrapper of it.
    readonly property var values: geometry.valuesOf(row)
    property bool lit: false
    signal tick()
    signal opened()

    function light(): void {
        lit = flash
        if (flash)
            dim.restart()
    }
    function cell(key: string): TableCell {
        for (let i = 0; i < cells.count; ++i) {
            const cell = cells.itemAt(i) as TableCell
            if (cell !== null && cell.column.key === key)
                return cell
        }
        return null
    }

    objectName: "row" + index
    // Without a GPU each of some two hundred texts would be a dirty region of its own; a row is one picture.
    // Such a picture has no clear parts, so a row always paints its ground.
    layer.enabled: GraphicsInfo.api === GraphicsInfo.Software && root.loaded
    height: grouping ? Theme.groupRowHeight : Theme.row
    Accessible.role: Accessible.Row
    Accessible.name: keyText === "" ? qsTr("Row %1").arg(Theme.number(index + 1)) : keyText
    Accessible.selected: ticked
    Accessible.onPressAction: opened()
    onFlashChanged: light()
    onRowChanged: if (flash) light()
    ListView.onPooled: lit = false
    ListView.onReused: light()
    Component.onCompleted: if (flash) light()

    Timer { id: dim; interval: 1000; onTriggered: root.lit = false }

    Rectangle {
        anchors.fill: parent
        color: root.grouping ? Theme.groupRow
            : root.ticked || root.lit || root.current && !root.geometry.tickable ? Theme.selected
            : root.geometry.hovered === root.index ? Theme.hover : root.geometry.ground
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.sep
    }
    Repeater {
        model: root.geometry.tickable && !root.grouping ? 1 : 0

        TickMark {
            objectName: "tick"
            x: Theme.margin
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            state3: root.ticked ? Qt.Checked : Qt.Unchecked
            Accessible.role: Accessible.CheckBox
            Accessible.name: root.Accessible.name
            Accessible.checked: root.ticked
            Accessible.onPressAction: root.tick()
        }
    }
    Repeater {
        id: cells
        model: root.grouping ? [] : root.geometry.placed

        TableCell {
            required property TableColumn modelData
            geometry: root.geometry
            column: modelData
            loaded: root.loaded
            required property int index
            value: root.values[index]
            tint: modelData.roleKey !== "" && root.row ? root.row[modelData.roleKey] ?? "" : ""
            note: modelData.noteKey !== "" && root.row ? root.row[modelData.noteKey] ?? "" : ""
            Accessible.name: modelData.title + " " + text + ", " + root.keyText
        }
    }
    Repeater {
        model: root.loaded || root.grouping ? [] : root.geometry.placed

        Rectangle {
            required property TableColumn modelData
            readonly property real full: modelData.placedWidth - 2 * root.geometry.pad
            x: modelData.placedX + root.geometry.pad + (modelData.rightAligned ? full - width : 0)
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            width: Math.round(full * (0.5 + 0.1 * (root.index % 4)))
            height: Theme.px(10)
            radius: Theme.radiusPill
            color: Theme.neutral.soft
        }
    }
    Repeater {
        model: root.grouping ? 1 : 0

        TableGroup {
            anchors.fill: parent
            text: root.heading
            note: root.headingNote
            role: root.row && root.row.headingRole ? root.row.headingRole : ""
            expanded: root.expanded
            collapsible: root.geometry.collapsible
        }
    }
}
