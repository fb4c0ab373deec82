// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Loomdeck.Controls

ControlCase {
    id: root

    name: "Fields"

    Component { id: plain; Field { width: 240; label: "Reason"; hint: "goes into the journal"; placeholder: "Why" } }
    Component { id: area; Column { property alias field: text; property alias after: next; TextAreaField { id: text; width: 240; label: "Note" } Field { id: next; width: 240; name: "Next" } } }
    Component { id: select; SelectField { width: 240; label: "Provider"; placeholder: "Any provider"; currentIndex: -1; model: ["northwind", "halcyon", "lumen", "harbour"] } }
    Component { id: search; SearchField { width: 240; shortcutText: "Ctrl K" } }
    Component { id: spin; SpinField { width: 120; label: "Pace"; from: 1; to: 16; value: 4; unit: "at a time" } }
    Component {
        id: query
        QueryField {
            width: 500
            text: "plan:saga "
            countText: "15,204 of 1,000,412 · 38 ms"
        }
    }
    SignalSpy { id: spy }
    SignalSpy { id: second }

    function watch(target: QtObject, signal: string): void {
        spy.target = null
        spy.signalName = signal
        spy.target = target
        spy.clear()
    }
    function write(text: string): void {
        for (const letter of text)
            keyClick(letter)
    }

    function test_field_takes_focus_from_a_click_anywhere_in_it_and_tells_edits() {
        const field = make(plain)
        watch(field, "edited")
        mouseClick(field.frame, 3, 15)
        verify(field.input.activeFocus)
        verify(field.active)
        write("ab")
        compare(field.text, "ab")
        compare(spy.count, 2)
        watch(field, "accepted")
        keyClick(Qt.Key_Return)
        compare(spy.count, 1)
        compare(field.input.Accessible.name, "Reason")
        compare(field.input.Accessible.description, "goes into the journal")
    }

    function test_an_error_adds_a_line_and_is_read_out() {
        const field = make(plain)
        const height = field.height
        field.error = "Unknown. Did you mean quill-2?"
        tryVerify(() => field.height > height)
        compare(findChild(field, "errorLine").text, field.error)
        compare(field.input.Accessible.description, field.error)
    }

    function test_text_area_is_left_by_tab() {
        const both = make(area)
        both.field.input.forceActiveFocus()
        keyClick(Qt.Key_A)
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_B)
        compare(both.field.text, "a\nb")
        keyClick(Qt.Key_Tab)
        verify(both.after.input.activeFocus)
        compare(both.field.text, "a\nb")
        keyClick(Qt.Key_Backtab)
        verify(both.field.input.activeFocus)
    }

    function test_select_opens_by_keyboard_and_is_left_by_escape() {
        const field = make(select)
        watch(field, "activated")
        field.combo.forceActiveFocus()
        keyClick(Qt.Key_Return)
        tryCompare(field.combo.popup, "opened", true)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        tryCompare(field.combo.popup, "visible", false)
        compare(field.currentText, "northwind")
        compare(spy.count, 1)
        keyClick(Qt.Key_Space)
        tryCompare(field.combo.popup, "opened", true)
        keyClick(Qt.Key_Escape)
        tryCompare(field.combo.popup, "visible", false)
        compare(field.currentText, "northwind")
    }

    function test_select_by_mouse() {
        const field = make(select)
        mouseClick(field.frame)
        tryCompare(field.combo.popup, "opened", true)
        tryVerify(() => findChild(field.combo.popup.contentItem, "option2") !== null)
        mouseClick(findChild(field.combo.popup.contentItem, "option2"))
        tryCompare(field, "currentText", "lumen")
        tryCompare(field.combo.popup, "visible", false)
    }

    function test_select_takes_typed_letters() {
        const field = make(select, { currentIndex: 0 })
        watch(field, "activated")
        field.combo.forceActiveFocus()
        write("h")
        compare(field.currentText, "halcyon")
        write("arb")
        compare(field.currentText, "harbour")
        compare(spy.signalArguments[spy.count - 1][0], 3)
    }

    function test_search_is_cleared_by_escape_and_by_its_button() {
        const field = make(search)
        field.input.forceActiveFocus()
        watch(field, "edited")
        write("dra")
        compare(field.text, "dra")
        keyClick(Qt.Key_Escape)
        compare(field.text, "")
        write("x")
        mouseClick(findChild(field, "clearButton"))
        compare(field.text, "")
        verify(field.input.activeFocus)
        compare(spy.signalArguments[spy.count - 1][0], "")
    }

    function test_spin_by_arrows_typing_and_its_ends() {
        const field = make(spin)
        watch(field, "edited")
        findChild(field, "spin").forceActiveFocus()
        keyClick(Qt.Key_Up)
        compare(field.value, 5)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        compare(field.value, 3)
        compare(spy.count, 3)
        const input = findChild(field, "input")
        input.selectAll()
        write("16")
        keyClick(Qt.Key_Return)
        compare(field.value, 16)
        keyClick(Qt.Key_Up)
        compare(field.value, 16)
    }

    function test_query_colours_its_keys_and_keeps_signs() {
        const field = make(query)
        const line = findChild(field, "input").parent
        const styled = line.styled("plan:a,b age:>2h <x> & y")
        verify(styled.includes(">plan:</font>a,b"))
        verify(styled.includes(">age:</font>&gt;2h"))
        verify(styled.includes("&lt;x&gt;&nbsp;&amp;"))
        compare(line.styled("a:b").replace(/<[^>]*>/g, ""), "a:b")
    }

    function test_query_completes_the_word_under_the_cursor() {
        const field = make(query)
        field.input.forceActiveFocus()
        field.input.cursorPosition = field.text.length
        write("ag")
        compare(field.word, "ag")
        field.suggestions = [{ text: "age:", note: "older than" }, { text: "agent:", note: "who holds it" }]
        const list = findChild(field, "suggestionList")
        tryCompare(list, "opened", true)
        watch(field, "accepted")
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Tab)
        compare(field.text, "plan:saga age:")
        verify(field.input.activeFocus)
        compare(spy.count, 0)
        field.suggestions = [{ text: "age:>2h" }]
        tryCompare(list, "opened", true)
        const only = () => findChild(list.contentItem, "suggestion0")
        tryVerify(() => only() !== null && only().text === "age:>2h")
        mouseClick(only())
        compare(field.text, "plan:saga age:>2h ")
        tryCompare(list, "visible", false)
        keyClick(Qt.Key_Return)
        compare(spy.count, 1)
    }

    function test_escape_closes_the_completions_and_enter_without_choice_accepts() {
        const field = make(query, { suggestions: [{ text: "age:" }] })
        field.input.forceActiveFocus()
        keyClick(Qt.Key_End)
        write("a")
        const list = findChild(field, "suggestionList")
        tryCompare(list, "opened", true)
        keyClick(Qt.Key_Escape)
        tryCompare(list, "visible", false)
        write("g")
        tryCompare(list, "opened", true)
        watch(field, "accepted")
        keyClick(Qt.Key_Return)
        compare(spy.count, 1)
        compare(spy.signalArguments[0][0], "plan:saga ag")
    }

    Component { id: pasteTarget; Field { width: 300; name: "Paste" } }

    function test_copy_button_copies_the_query() {
        const field = make(query)
        mouseClick(findChild(field, "copyButton"))
        const paste = make(pasteTarget)
        paste.input.paste()
        compare(paste.text, field.text)
    }

    function test_a_long_query_follows_its_cursor() {
        const field = make(query, { width: 300 })
        field.input.forceActiveFocus()
        field.text = "plan:saga,atlas,hollow-coast,ember age:>2h sort:-age state:stuck"
        field.input.cursorPosition = field.text.length
        const line = field.input.parent
        tryVerify(() => field.input.x < 0 && field.input.cursorRectangle.x + field.input.x <= line.width)
        field.input.cursorPosition = 0
        tryVerify(() => field.input.cursorRectangle.x + field.input.x >= 0)
    }
}
