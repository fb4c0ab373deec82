// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user changed about the columns, as JSON that a page can keep.
import QtQuick

QtObject {
    id: root

    required property TableGeometry geometry
    signal sortWanted(string key, bool descending)

    function written(): string {
        const columns = {}
        for (let i = 0; i < root.geometry.columns.length; ++i) {
            const column = root.geometry.columns[i]
            if (column.chosenWidth >= 0 || column.chosenShown >= 0)
                columns[column.key] = { width: column.chosenWidth, shown: column.chosenShown }
        }
        return JSON.stringify({ version: 1, columns: columns, sort: { key: root.geometry.sortKey, descending: root.geometry.sortDescending } })
    }

    // A state from another version or a damaged one is no reason to stop: what it lacks keeps its default.
    function read(text: string): void {
        if (text === "" || text === root.written())
            return
        let state = null
        try {
            state = JSON.parse(text)
        } catch (error) {
            console.info("The column layout is no JSON and was left out")
        }
        if (!state || state.version !== 1)
            return
        const kept = state.columns ?? {}
        for (let i = 0; i < root.geometry.columns.length; ++i) {
            const column = root.geometry.columns[i]
            const wish = kept[column.key] ?? {}
            column.chosenWidth = wish.width > 0 ? wish.width : -1
            column.chosenShown = column.hideable && (wish.shown === 0 || wish.shown === 1) ? wish.shown : -1
        }
        root.geometry.place()
        const sort = state.sort ?? {}
        if (sort.key && (sort.key !== root.geometry.sortKey || sort.descending !== root.geometry.sortDescending))
            root.sortWanted(sort.key, sort.descending === true)
    }

    function toggle(key: string): void {
        const column = root.geometry.column(key)
        if (column !== null && column.hideable) {
            column.chosenShown = column.wanted ? 0 : 1
            root.geometry.place()
        }
    }

    function reset(): void {
        for (let i = 0; i < root.geometry.columns.length; ++i) {
            root.geometry.columns[i].chosenWidth = -1
            root.geometry.columns[i].chosenShown = -1
        }
        root.geometry.place()
    }
}
