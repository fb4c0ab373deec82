// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Loomdeck.Controls

ControlCase {
    id: root

    name: "Buttons"

    Component { id: push; PushButton { text: "Resume…"; iconName: "play" } }
    Component { id: icon; IconButton { text: "Copy the id"; iconName: "copy" } }
    Component { id: tick; TickBox { text: "Only mine" } }
    Component { id: toggle; Toggle { text: "Reduced motion" } }
    Component {
        id: segments
        SegmentedControl {
            name: "Range"
            value: "24h"
            options: [{ value: "1h", text: "1 h" }, { value: "24h", text: "24 h" }, { value: "7d", text: "7 d" }]
            onActivated: value => { this.value = value }
        }
    }
    Component {
        id: chips
        Row {
            property alias chip: chip
            property alias add: add
            spacing: 8
            Chip { id: chip; name: "Plan"; value: "Saga Draft" }
            AddChip { id: add }
        }
    }
    Component {
        id: tabs
        StateTabs {
            width: 500
            currentKey: "all"
            tabs: [{ key: "all", text: "All", count: 1000412 }, { key: "stuck", state: "stuck", count: 1204 }, { key: "failed", state: "failed", count: 87 }]
            onActivated: key => { currentKey = key }
        }
    }
    SignalSpy { id: spy }

    function watch(target: QtObject, signal: string): void {
        spy.target = null
        spy.signalName = signal
        spy.target = target
        spy.clear()
    }

    function test_push_button_by_mouse_space_and_enter() {
        const button = make(push)
        compare(button.height, 28)
        watch(button, "clicked")
        mouseClick(button)
        compare(spy.count, 1)
        verify(!button.visualFocus)
        elsewhere.forceActiveFocus()
        button.forceActiveFocus(Qt.TabFocusReason)
        verify(button.visualFocus)
        keyClick(Qt.Key_Space)
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Enter)
        compare(spy.count, 4)
    }

    function test_assistive_tools_can_press() {
        const button = make(push)
        watch(button, "clicked")
        button.Accessible.pressAction()
        compare(spy.count, 1)
        button.disabledReason = "needs the admin role"
        button.Accessible.pressAction()
        compare(spy.count, 1)
        const box = make(tick)
        box.Accessible.toggleAction()
        verify(box.checked)
        const bar = make(tabs)
        findChild(bar, "tab2").Accessible.pressAction()
        compare(bar.currentKey, "failed")
        const choice = make(segments)
        findChild(choice, "segment0").Accessible.pressAction()
        compare(choice.value, "1h")
    }

    function test_sizes_of_buttons() {
        compare(make(push, { size: 24 }).height, 24)
        compare(make(push, { size: 32 }).height, 32)
    }

    function test_enter_does_not_press_a_danger_button_that_acts_at_once() {
        const acts = make(push, { kind: "danger", text: "Cancel" })
        acts.forceActiveFocus(Qt.TabFocusReason)
        watch(acts, "clicked")
        keyClick(Qt.Key_Return)
        compare(spy.count, 0)
        keyClick(Qt.Key_Space)
        compare(spy.count, 1)
        const asks = make(push, { kind: "danger", text: "Cancel…" })
        asks.forceActiveFocus(Qt.TabFocusReason)
        watch(asks, "clicked")
        keyClick(Qt.Key_Return)
        compare(spy.count, 1)
    }

    function test_a_disabled_button_says_why_and_does_nothing() {
        const button = make(push, { disabledReason: "needs the admin role" })
        verify(!button.enabled)
        watch(button, "clicked")
        mouseClick(button)
        compare(spy.count, 0)
        compare(button.Accessible.description, "needs the admin role")
        const narrow = button.width
        button.reasonBeside = true
        verify(button.width > narrow + 100)
    }

    function test_a_busy_button_cannot_be_pressed_again() {
        const button = make(push, { busy: true })
        watch(button, "clicked")
        mouseClick(button)
        compare(spy.count, 0)
    }

    function test_icon_button_is_named() {
        const button = make(icon)
        compare(button.Accessible.name, "Copy the id")
        watch(button, "clicked")
        mouseClick(button)
        button.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(spy.count, 2)
    }

    function test_tick_box_by_mouse_and_keyboard() {
        const box = make(tick)
        mouseClick(box)
        verify(box.checked)
        box.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        verify(!box.checked)
        const partly = make(tick, { tristate: true, checkState: Qt.PartiallyChecked })
        compare(partly.checkState, Qt.PartiallyChecked)
        mouseClick(partly)
        compare(partly.checkState, Qt.Checked)
    }

    function test_toggle() {
        const control = make(toggle)
        mouseClick(control)
        verify(control.checked)
        control.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        verify(!control.checked)
    }

    function test_segments_by_mouse_and_arrows() {
        const control = make(segments)
        mouseClick(findChild(control, "segment2"))
        compare(control.value, "7d")
        verify(control.activeFocus)
        keyClick(Qt.Key_Left)
        compare(control.value, "24h")
        keyClick(Qt.Key_Left)
        keyClick(Qt.Key_Left)
        compare(control.value, "1h")
        keyClick(Qt.Key_Right)
        compare(control.value, "24h")
    }

    function test_chip_is_edited_and_taken_out() {
        const row = make(chips)
        watch(row.chip, "clicked")
        mouseClick(row.chip, 10, 10)
        compare(spy.count, 1)
        watch(row.chip, "removed")
        mouseClick(findChild(row.chip, "removeArea"))
        row.chip.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Delete)
        keyClick(Qt.Key_Backspace)
        compare(spy.count, 3)
        watch(row.add, "clicked")
        row.add.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(spy.count, 1)
    }

    function test_removing_a_chip_by_mouse_does_not_edit_it() {
        const row = make(chips)
        watch(row.chip, "clicked")
        mouseClick(findChild(row.chip, "removeArea"))
        compare(spy.count, 0)
    }

    function test_tabs_by_mouse_and_arrows() {
        const bar = make(tabs)
        mouseClick(findChild(bar, "tab1"))
        compare(bar.currentKey, "stuck")
        keyClick(Qt.Key_Right)
        compare(bar.currentKey, "failed")
        keyClick(Qt.Key_Right)
        compare(bar.currentKey, "failed")
        keyClick(Qt.Key_Home)
        compare(bar.currentKey, "all")
        compare(findChild(bar, "tab1").Accessible.name, "Stuck, 1,204")
    }

    function test_narrow_tabs_drop_their_icons_and_then_scroll() {
        const bar = make(tabs)
        verify(bar.icons)
        bar.width = bar.wordsWidth + 30
        tryCompare(bar, "icons", false)
        tryVerify(() => findChild(bar, "tab2").mapToItem(bar, 0, 0).x + findChild(bar, "tab2").width <= bar.width)
        bar.width = 150
        bar.currentKey = "failed"
        const last = findChild(bar, "tab2")
        tryVerify(() => last.mapToItem(bar, 0, 0).x + last.width <= bar.width)
        bar.currentKey = "all"
        tryVerify(() => findChild(bar, "tab0").mapToItem(bar, 0, 0).x >= 0)
    }

    function test_tab_key_reaches_each_control_once() {
        const order = make(focusOrder)
        order.first.forceActiveFocus(Qt.TabFocusReason)
        for (const next of [order.second, order.third, order.fourth]) {
            keyClick(Qt.Key_Tab)
            verify(next.activeFocus, String(next))
        }
    }
    Component {
        id: focusOrder
        Column {
            property alias first: first
            property alias second: second
            property alias third: third
            property alias fourth: fourth
            PushButton { id: first; text: "One" }
            SegmentedControl { id: second; value: "a"; options: [{ value: "a", text: "A" }, { value: "b", text: "B" }] }
            StateTabs { id: third; width: 300; currentKey: "a"; tabs: [{ key: "a", text: "A" }, { key: "b", text: "B" }] }
            IconButton { id: fourth; text: "Four"; iconName: "x" }
        }
    }
}
