// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns of a table stand, and what its rows and its head share.
import QtQuick

QtObject {
    id: root

    property list<TableColumn> columns
    property real available: 0
    property bool tickable: false
    property bool collapsible: true
    property string keyColumn
    property string sortKey
    property bool sortDescending: false
    property int hovered: -1
    property color ground: Theme.surface
    property var placed: []

    readonly property int tickWidth: tickable ? Theme.px(40) : 0
    readonly property int side: Theme.gap
    readonly property int pad: Theme.gap

    function column(key: string): TableColumn {
        for (let i = 0; i < root.columns.length; ++i) {
            if (root.columns[i].key === key)
                return root.columns[i]
        }
        return null
    }

    function natural(column: TableColumn): real {
        return Theme.scale * (column.chosenWidth >= 0 ? column.chosenWidth : column.width)
    }
    function least(column: TableColumn): real {
        return Math.min(root.natural(column), Theme.scale * column.minimumWidth)
    }

    // Least important first, until the minimum widths of the rest fit.
    function fitting(room: real): var {
        const kept = []
        let sum = 0
        for (let i = 0; i < root.columns.length; ++i) {
            if (root.columns[i].wanted) {
                kept.push(root.columns[i])
                sum += root.least(root.columns[i])
            }
        }
        while (sum > room) {
            let worst = -1
            for (let i = 0; i < kept.length; ++i) {
                if (kept[i].priority > 0 && (worst < 0 || kept[i].priority >= kept[worst].priority))
                    worst = i
            }
            if (worst < 0)
                break
            sum -= root.least(kept[worst])
            kept.splice(worst, 1)
        }
        return kept
    }

    // Room to spare goes to the columns that stretch, else to the last one before the figures; room that lacks is
    // taken down to the minimum widths. Columns that were sized by hand come last in both.
    function widths(kept: var, room: real): var {
        const wide = kept.map(column => root.natural(column))
        const free = column => column.chosenWidth < 0
        const last = kept.map(column => !column.rightAligned).lastIndexOf(true)
        const slack = i => wide[i] - root.least(kept[i])
        let spare = room - wide.reduce((sum, width) => sum + width, 0)
        const tries = spare >= 0
            ? [i => kept[i].stretch && free(kept[i]) ? wide[i] : 0, i => i === last ? 1 : 0]
            : [i => free(kept[i]) ? slack(i) : 0, i => slack(i)]
        for (const share of tries) {
            const shares = wide.map((width, i) => share(i))
            const sum = shares.reduce((total, part) => total + part, 0)
            if (sum <= 0 || spare === 0)
                continue
            const given = spare > 0 ? spare : Math.max(spare, -sum)
            shares.forEach((part, i) => { wide[i] += given * part / sum })
            spare -= given
        }
        return wide
    }

    function place(): void {
        if (root.available <= 0 || root.columns.length === 0)
            return
        const start = root.tickable ? root.tickWidth : root.side
        const room = root.available - start - root.side
        const kept = root.fitting(room)
        const wide = root.widths(kept, room)
        for (let i = 0; i < root.columns.length; ++i)
            root.columns[i].placed = kept.includes(root.columns[i])
        let x = start
        for (let i = 0; i < kept.length; ++i) {
            kept[i].placedX = Math.round(x)
            kept[i].placedWidth = Math.round(x + wide[i]) - Math.round(x)
            x += wide[i]
        }
        // A new list makes every row build its cells anew, so only when it is another one.
        if (kept.length !== root.placed.length || kept.some((column, i) => column !== root.placed[i]))
            root.placed = kept
    }

    function resize(column: TableColumn, width: real): void {
        column.chosenWidth = Math.max(40, Math.round(width / Theme.scale))
        root.place()
    }

    readonly property string missing: "–"

    function textOf(column: TableColumn, value: var): string {
        if (value === undefined || value === null || value === "")
            return root.missing
        if (column.kind === "state")
            return States.wordOf(value)
        if (typeof value !== "number")
            return String(value)
        return column.kind === "bar" ? qsTr("%1 %", "percentage").arg(Math.round(value * 100)) : Theme.number(value)
    }

    function valuesOf(row: var): var {
        const values = []
        for (let i = 0; i < root.placed.length; ++i)
            values.push(row ? row[root.placed[i].key] : undefined)
        return values
    }

    function keyText(row: var): string {
        const key = root.column(root.keyColumn === "" && root.columns.length > 0 ? root.columns[0].key : root.keyColumn)
        return key !== null && row ? root.textOf(key, row[key.key]) : ""
    }

    readonly property real scale: Theme.scale

    onAvailableChanged: place()
    onTickableChanged: place()
    onScaleChanged: place()
    Component.onCompleted: {
        for (let i = 0; i < columns.length; ++i) {
            columns[i].wantedChanged.connect(place)
            columns[i].widthChanged.connect(place)
        }
        place()
    }
}
