// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Loomdeck.Controls
import Loomdeck.Tests

ControlCase {
    id: root

    name: "Table"

    Component { id: rows; MockRows { size: 100 } }
    Component { id: groups; MockGroups {} }
    Component {
        id: table
        DataTable {
            width: 860
            height: 32 + 10 * 32
            name: "Backlog"
            tickable: true
            keyColumn: "item"
            TableColumn { key: "state"; title: "State"; kind: "state"; width: 112; hideable: false }
            TableColumn { key: "item"; title: "Item"; kind: "mono"; width: 160; hideable: false }
            TableColumn { key: "why"; title: "Why"; kind: "secondary"; width: 134; minimumWidth: 120; priority: 1 }
            TableColumn { key: "plan"; title: "Plan"; width: 100; minimumWidth: 90; priority: 2 }
            TableColumn { key: "phase"; title: "Phase"; kind: "secondary"; width: 140; minimumWidth: 120; priority: 3 }
            TableColumn { key: "tries"; title: "Tries"; kind: "number"; width: 60; priority: 2; sortable: false }
            TableColumn { key: "age"; title: "Age"; kind: "time"; width: 90 }
        }
    }
    SignalSpy { id: spy }

    function watch(target: QtObject, signal: string): void {
        spy.target = null
        spy.signalName = signal
        spy.target = target
        spy.clear()
    }
    function last(): var { return spy.signalArguments[spy.count - 1] }

    // The model is made first and outlives the table.
    function shown(properties: var, model: var): var {
        const source = model ?? createTemporaryObject(rows, root)
        const view = make(table, Object.assign({ model: source }, properties ?? {}))
        view.tickToggled.connect((row, range) => source.toggle(row, range))
        tryVerify(() => rowAt(view, 0) !== null)
        view.forceActiveFocus()
        return view
    }
    function rowAt(view: DataTable, row: int): Item { return view.list.itemAtIndex(row) }
    function column(view: DataTable, key: string): TableColumn { return view.geometry.column(key) }
    function placed(view: DataTable): string { return view.geometry.placed.map(each => each.key).join(" ") }
    function head(view: DataTable, key: string): Item { return findChild(view, "head_" + key) }

    function test_rows_and_columns_stand_where_the_look_says() {
        const view = shown()
        compare(rowAt(view, 0).height, 32)
        compare(findChild(view, "head").height, 32)
        compare(rowAt(view, 0).cell("state").x, 40)
        compare(findChild(rowAt(view, 0), "tick").x, 16)
        const age = rowAt(view, 0).cell("age")
        compare(age.x + age.width, view.width - 8)
        compare(rowAt(view, 1).cell("tries").text, "1")
        compare(rowAt(view, 1).cell("why").text, "–")
    }

    function test_rows_paint_their_ground() {
        const view = shown()
        for (const dark of [false, true]) {
            Theme.dark = dark
            tryVerify(() => String(grabImage(view).pixel(200, 32 + 3 * 32 + 3)) === String(Theme.surface))
        }
    }

    function test_columns_leave_by_priority_and_come_back() {
        const view = shown()
        compare(placed(view), "state item why plan phase tries age")
        view.width = 700
        compare(placed(view), "state item why plan tries age")
        view.width = 580
        compare(placed(view), "state item why age")
        view.width = 380
        compare(placed(view), "state item age")
        view.width = 860
        compare(placed(view), "state item why plan phase tries age")
    }

    function test_a_click_on_a_head_asks_for_an_order() {
        const view = shown()
        watch(view, "sortRequested")
        mouseClick(head(view, "age"), 30, 16)
        compare(last()[0], "age")
        compare(last()[1], false)
        view.sortKey = "age"
        mouseClick(head(view, "age"), 30, 16)
        compare(last()[1], true)
        view.sortDescending = true
        mouseClick(head(view, "age"), 30, 16)
        compare(last()[1], false)
        compare(spy.count, 3)
        mouseClick(head(view, "tries"), 20, 16)
        compare(spy.count, 3)
        compare(head(view, "age").Accessible.description, "sorted, falling")
    }

    function test_heads_by_keyboard() {
        const view = shown()
        watch(view, "sortRequested")
        findChild(view, "head").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Return)
        compare(last()[0], "item")
        const before = column(view, "item").placedWidth
        keyClick(Qt.Key_Right, Qt.ShiftModifier)
        compare(column(view, "item").placedWidth, before + 8)
        keyClick(Qt.Key_Tab)
        verify(view.list.activeFocus)
    }

    function test_a_column_is_dragged_wider_and_fitted() {
        const view = shown()
        const plan = column(view, "plan")
        const grip = findChild(view, "grip_plan")
        const before = plan.placedWidth
        watch(view, "layoutStateChanged")
        const strip = findChild(view, "head")
        mouseDrag(strip, grip.mapToItem(strip, 4, 10).x, 10, 40, 0)
        compare(plan.placedWidth, before + 40)
        compare(spy.count, 1)
        mouseDoubleClickSequence(grip, 4, 10)
        tryVerify(() => plan.placedWidth < before)
        const cell = rowAt(view, 2).cell("plan")
        verify(cell.wanted() <= plan.placedWidth)
    }

    function test_columns_menu_hides_shows_and_resets() {
        const view = shown()
        mouseClick(head(view, "plan"), 10, 10, Qt.RightButton)
        tryVerify(() => view.menu !== null && view.menu.opened)
        let entry = findChild(view.menu.contentItem, "column_plan")
        verify(entry.checked)
        verify(!findChild(view.menu.contentItem, "column_item").enabled)
        mouseClick(entry)
        tryCompare(view.menu, "visible", false)
        compare(placed(view), "state item why phase tries age")
        view.toggleColumn("plan")
        compare(placed(view), "state item why plan phase tries age")
        view.toggleColumn("item")
        compare(placed(view), "state item why plan phase tries age")
        view.toggleColumn("why")
        view.resetColumns()
        compare(placed(view), "state item why plan phase tries age")
    }

    function test_layout_state_comes_back() {
        const view = shown({ sortKey: "age" })
        view.toggleColumn("why")
        const strip = findChild(view, "head")
        mouseDrag(strip, findChild(view, "grip_item").mapToItem(strip, 4, 10).x, 10, 40, 0)
        compare(column(view, "item").chosenWidth, 200)
        const kept = view.layoutState
        const other = shown({ layoutState: kept, sortKey: "age" })
        compare(placed(other), placed(view))
        compare(column(other, "item").placedWidth, column(view, "item").placedWidth)
        compare(other.layoutState, kept)
        watch(other, "sortRequested")
        other.layoutState = JSON.stringify({ version: 1, columns: { item: { width: 200, shown: 0 } }, sort: { key: "plan", descending: true } })
        compare(last()[0], "plan")
        compare(last()[1], true)
        compare(column(other, "item").wanted, true)
        compare(column(other, "why").wanted, true)
    }

    function test_a_damaged_layout_state_changes_nothing() {
        const view = shown()
        const before = placed(view)
        for (const bad of ["{", "[]", "null", "7", JSON.stringify({ version: 99, columns: { why: { shown: 0 } } }), JSON.stringify({ version: 1, columns: { why: { width: "x", shown: 7 } } })]) {
            view.layoutState = bad
            compare(placed(view), before)
        }
    }

    function test_arrows_pages_and_ends() {
        const view = shown()
        watch(view, "currentChanged")
        keyClick(Qt.Key_Down)
        compare(view.currentRow, 0)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Up)
        compare(view.currentRow, 1)
        compare(view.currentKey, "key-1")
        keyClick(Qt.Key_PageDown)
        compare(view.currentRow, 10)
        verify(view.list.contentY > 0)
        keyClick(Qt.Key_End)
        compare(view.currentRow, 99)
        compare(Math.round(view.list.contentY), 100 * 32 - 320)
        keyClick(Qt.Key_PageUp)
        compare(view.currentRow, 90)
        keyClick(Qt.Key_Home)
        compare(view.currentRow, 0)
        compare(view.list.contentY, 0)
        compare(last()[0], 0)
    }

    function test_space_ticks_and_shift_extends() {
        const model = createTemporaryObject(rows, root)
        const view = shown({}, model)
        view.currentRow = 2
        keyClick(Qt.Key_Space)
        verify(model.isTicked(2))
        keyClick(Qt.Key_Down, Qt.ShiftModifier)
        keyClick(Qt.Key_Down, Qt.ShiftModifier)
        compare(model.tickedCount, 3)
        keyClick(Qt.Key_Down)
        compare(model.tickedCount, 3)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down, Qt.ShiftModifier)
        verify(model.isTicked(6))
        verify(model.isTicked(7))
        compare(model.tickedCount, 5)
    }

    function test_ticks_by_mouse() {
        const model = createTemporaryObject(rows, root)
        const view = shown({}, model)
        mouseClick(rowAt(view, 1), 20, 16)
        verify(model.isTicked(1))
        mouseClick(rowAt(view, 4), 20, 16, Qt.LeftButton, Qt.ShiftModifier)
        compare(model.tickedCount, 4)
        mouseClick(rowAt(view, 6), 200, 16, Qt.LeftButton, Qt.ControlModifier)
        compare(model.tickedCount, 5)
        mouseClick(rowAt(view, 7), 200, 16)
        compare(model.tickedCount, 5)
        compare(view.currentRow, 7)
        compare(findChild(rowAt(view, 1), "tick").state3, Qt.Checked)
        watch(view, "tickAllToggled")
        mouseClick(findChild(view, "tickAll"))
        keyClick(Qt.Key_A, Qt.ControlModifier)
        compare(spy.count, 2)
    }

    function test_activation_copy_and_context_menu() {
        const view = shown()
        watch(view, "activated")
        mouseDoubleClickSequence(rowAt(view, 3), 300, 16)
        compare(last()[0], 3)
        keyClick(Qt.Key_Return)
        compare(spy.count, 2)
        watch(view, "copyRequested")
        keyClick(Qt.Key_C, Qt.ControlModifier)
        compare(spy.count, 1)
        watch(view, "contextMenuRequested")
        mouseClick(rowAt(view, 5), 300, 16, Qt.RightButton)
        compare(last()[0], 5)
        compare(view.currentRow, 5)
        compare(last()[1].y, 32 + 5 * 32 + 16)
        keyClick(Qt.Key_Menu)
        keyClick(Qt.Key_F10, Qt.ShiftModifier)
        compare(spy.count, 3)
        compare(last()[1].y, 32 + 6 * 32)
    }

    function test_groups_open_and_close() {
        const model = createTemporaryObject(groups, root)
        const view = shown({ tickable: false, keyColumn: "item" }, model)
        compare(rowAt(view, 0).height, 30)
        compare(rowAt(view, 0).Accessible.name, "Over 3 days")
        watch(view, "headingToggled")
        mouseClick(rowAt(view, 0), 100, 15)
        compare(last()[0], 0)
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Left)
        compare(spy.count, 3)
        keyClick(Qt.Key_Right)
        compare(spy.count, 3)
        watch(view, "activated")
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(last()[0], 1)
    }

    function test_rows_that_are_not_loaded_show_bars_and_fill_in() {
        const model = createTemporaryObject(rows, root)
        model.setLoaded(2, false)
        const view = shown({}, model)
        verify(!rowAt(view, 2).cell("item").visible)
        model.setLoaded(2, true)
        verify(rowAt(view, 2).cell("item").visible)
        compare(rowAt(view, 2).cell("item").text, "draft-scene-2")
    }

    function test_a_changed_row_lights_up_and_goes_out() {
        const model = createTemporaryObject(rows, root)
        const view = shown({}, model)
        verify(!rowAt(view, 1).lit)
        model.touch(1, true)
        verify(rowAt(view, 1).lit)
        tryCompare(rowAt(view, 1), "lit", false)
    }

    function test_a_change_of_data_moves_nothing() {
        const model = createTemporaryObject(rows, root)
        const view = shown({}, model)
        view.currentRow = 50
        view.show(50)
        const before = view.list.contentY
        for (let i = 0; i < 100; ++i)
            model.touch(i, i % 2 === 0)
        waitForRendering(root, 100)
        compare(view.list.contentY, before)
        compare(view.currentRow, 50)
    }

    function test_new_rows_above_keep_the_current_row() {
        const model = createTemporaryObject(rows, root)
        const view = shown({}, model)
        view.currentRow = 5
        model.addAbove(3)
        tryCompare(view, "currentRow", 8)
        compare(view.currentKey, "key-5")
    }

    function test_wheel_and_thumb() {
        const view = shown()
        mouseWheel(view.list, 300, 100, 0, -120)
        compare(view.list.contentY, 96)
        mouseWheel(view.list, 300, 100, 0, 120)
        mouseWheel(view.list, 300, 100, 0, 120)
        compare(view.list.contentY, 0)
        const thumb = findChild(view.list, "thumb")
        mouseDrag(thumb.parent, 4, 4, 0, 1000)
        compare(view.list.contentY, 100 * 32 - 320)
    }

    function test_cells_name_their_column_and_their_row() {
        const view = shown()
        compare(view.Accessible.name, "Backlog")
        const cell = rowAt(view, 3).cell("phase")
        compare(cell.Accessible.name, "Phase SceneWeaver, draft-scene-3")
        compare(cell.Accessible.role, Accessible.Cell)
        watch(view, "tickToggled")
        findChild(rowAt(view, 3), "tick").Accessible.pressAction()
        compare(last()[0], 3)
        watch(view, "activated")
        rowAt(view, 4).Accessible.pressAction()
        compare(last()[0], 4)
        compare(head(view, "phase").Accessible.role, Accessible.ColumnHeader)
    }

    function test_a_million_rows_are_reached_everywhere() {
        const model = createTemporaryObject(rows, root, { size: 1000000 })
        const view = shown({}, model)
        compare(view.list.contentHeight, 32000000)
        keyClick(Qt.Key_End)
        compare(view.currentRow, 999999)
        compare(rowAt(view, 999999).cell("item").text, "draft-scene-999999")
        compare(Math.round(view.list.contentY), 32000000 - 320)
        const thumb = findChild(view.list, "thumb")
        verify(thumb.height >= 32)
        mouseDrag(thumb.parent, 4, thumb.y + 16, 0, -140)
        verify(view.list.contentY > 8000000 && view.list.contentY < 24000000)
        const middle = view.list.indexAt(10, view.list.contentY + 40)
        tryVerify(() => rowAt(view, middle) !== null)
        compare(rowAt(view, middle).cell("item").text, "draft-scene-" + middle)
        compare(rowAt(view, middle).y, middle * 32)
        let alive = 0
        for (let i = 0; i < view.list.contentItem.children.length; ++i)
            alive += view.list.contentItem.children[i].rowKey !== undefined ? 1 : 0
        verify(alive < 40, `${alive} rows are alive`)
        keyClick(Qt.Key_Home)
        compare(view.list.contentY, 0)
    }
}
