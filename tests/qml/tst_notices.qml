// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Loomdeck.Controls

ControlCase {
    id: root

    name: "Notices"

    Component { id: banner; Banner { width: 600; what: "Out of <quota>."; why: "2,140 items are held."; repairText: "Move…"; linkText: "Details" } }
    Component { id: reason; ReasonBlock { width: 360; what: "Stuck because the provider differs."; why: "The task is stamped northwind."; repairText: "Resume with northwind" } }
    Component { id: attention; AttentionRow { width: 840; rank: 1; stateName: "breached"; subject: "ancient-seal"; reason: "approval 35 min late"; age: "1 h 20 m"; repairText: "Review draft" } }
    Component { id: empty; EmptyState { width: 300; title: "No items yet"; text: "Items appear when a plan starts."; actionText: "New item" } }
    Component { id: failed; FailedState { width: 300; title: "The store did not answer"; text: "No reply in 5 s."; details: "timeout after 5000 ms" } }
    Component { id: loading; LoadingRows { width: 300; height: 160; text: "Reading 15,204 items" } }
    Component { id: fact; KeyValueRow { width: 300; name: "Needs"; value: "chapter-scroll"; mono: true } }
    Component { id: check; CheckRow { width: 360; name: "Provider"; value: "50de1753 ≠ bc25a983"; ok: false; fault: "mismatch" } }
    Component { id: bar; StackedBar { width: 200; total: 100; segments: [{ role: "ok", value: 60 }, { role: "bad", value: 20 }] } }
    Component { id: paste; Field { width: 300; name: "Paste" } }
    Component { id: area; ScrollArea { width: 200; height: 100; contentHeight: 400; Item { width: 10; height: 400 } } }
    Component { id: header; SectionHeader { width: 400; text: "Needs attention"; caption: "7 of 23"; actionText: "Show all" } }
    SignalSpy { id: spy }

    function watch(target: QtObject, signal: string): void {
        spy.target = null
        spy.signalName = signal
        spy.target = target
        spy.clear()
    }

    function test_banner_repairs_and_links() {
        const notice = make(banner)
        verify(notice.height >= 40)
        compare(notice.Accessible.name, "Out of <quota>. 2,140 items are held.")
        watch(notice, "repair")
        mouseClick(findChild(notice, "repairButton"))
        compare(spy.count, 1)
        watch(notice, "linkActivated")
        mouseClick(findChild(notice, "linkButton"))
        compare(spy.count, 1)
    }

    function test_a_long_banner_grows() {
        const notice = make(banner, { why: "x ".repeat(200) })
        verify(notice.height > 60)
    }

    function test_reason_block_has_its_own_repair() {
        const block = make(reason)
        watch(block, "repair")
        mouseClick(findChild(block, "repairButton"))
        compare(spy.count, 1)
    }

    function test_only_the_first_attention_row_is_primary() {
        const row = make(attention)
        const button = findChild(row, "repairButton")
        compare(button.kind, "primary")
        watch(row, "opened")
        mouseClick(button)
        compare(spy.count, 0)
        mouseClick(row, 300, 20)
        row.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(spy.count, 2)
        row.rank = 2
        compare(button.kind, "plain")
        compare(row.Accessible.name, "Breached, ancient-seal, approval 35 min late, 1 h 20 m")
    }

    function test_empty_and_failed_offer_one_way_on() {
        const nothing = make(empty)
        watch(nothing, "action")
        mouseClick(findChild(nothing, "actionButton"))
        compare(spy.count, 1)
        const broken = make(failed, { y: 200 })
        watch(broken, "retry")
        mouseClick(findChild(broken, "actionButton"))
        compare(spy.count, 1)
        mouseClick(findChild(broken, "copyButton"))
        const field = make(paste, { y: 400 })
        field.input.paste()
        compare(field.text, "timeout after 5000 ms")
    }

    function test_loading_waits_before_it_shows_and_starts_again() {
        const rows = make(loading)
        verify(!rows.showing)
        tryCompare(rows, "showing", true)
        rows.running = false
        verify(!rows.showing)
        rows.running = true
        verify(!rows.showing)
        tryCompare(rows, "showing", true)
        compare(rows.Accessible.name, "Reading 15,204 items")
    }

    function test_a_mono_value_is_copied_by_mouse_and_keyboard() {
        const row = make(fact)
        const copy = findChild(row, "copyButton")
        compare(copy.opacity, 0)
        copy.forceActiveFocus(Qt.TabFocusReason)
        compare(copy.opacity, 1)
        keyClick(Qt.Key_Return)
        const field = make(paste, { y: 200 })
        field.input.paste()
        compare(field.text, "chapter-scroll")
    }

    function test_a_fault_is_in_the_name_of_its_row() {
        compare(make(check).Accessible.name, "Provider fails, 50de1753 ≠ bc25a983, mismatch")
    }

    function test_a_stacked_bar_shares_its_width() {
        const shares = make(bar)
        compare(shares.startOf(1), 0.6)
        shares.total = 0
        compare(shares.startOf(1), 0.75)
        shares.segments = []
        compare(shares.startOf(0), 0)
    }

    function test_scroll_area_by_wheel() {
        const view = make(area)
        mouseWheel(view, 50, 50, 0, -120)
        compare(view.contentY, 96)
        for (let i = 0; i < 5; ++i)
            mouseWheel(view, 50, 50, 0, -120)
        compare(view.contentY, 300)
    }

    function test_section_header_acts() {
        const section = make(header)
        watch(section, "action")
        mouseClick(findChild(section, "actionButton"))
        compare(spy.count, 1)
    }
}
