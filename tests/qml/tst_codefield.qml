// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Loomdeck.Controls

ControlCase {
    id: root

    name: "CodeField"

    Component { id: code; Column { property alias field: lines; property alias after: next; CodeField { id: lines; width: 240; height: 120; name: "Text"; value: "one\ntwo\nthree"; onEdited: text => value = text } Field { id: next; width: 240; name: "Next" } } }
    SignalSpy { id: spy }

    function watch(target: QtObject, signal: string): void {
        spy.target = null
        spy.signalName = signal
        spy.target = target
        spy.clear()
    }

    function test_code_field_numbers_its_lines() {
        const both = make(code)
        const field = both.field
        tryVerify(() => findChild(field, "line3") !== null)
        compare(findChild(field, "line4"), null)
        watch(field, "edited")
        field.input.forceActiveFocus()
        field.input.cursorPosition = 3
        keyClick(Qt.Key_Return)
        compare(field.value, "one\n\ntwo\nthree")
        compare(spy.count, 1)
        tryVerify(() => findChild(field, "line4") !== null)
        // A line that is too long for the field is one line still.
        field.insert("a long line that does not fit into the width of this field at all, and goes on ")
        tryVerify(() => findChild(field, "line3").y - findChild(field, "line2").y > findChild(field, "line2").height)
        field.show(0, 3)
        compare(field.input.selectedText, "one")
        field.insert("1")
        verify(field.value.startsWith("1\n"))
        // What the page sets is no edit.
        spy.clear()
        field.value = "x"
        compare(field.input.text, "x")
        compare(spy.count, 0)
        tryVerify(() => findChild(field, "line2") === null)
        field.markedLine = 1
        verify(Qt.colorEqual(findChild(field, "line1").color, Theme.bad.text))
        keyClick(Qt.Key_Tab)
        verify(both.after.input.activeFocus)
        compare(field.value, "x")
        compare(field.input.Accessible.name, "Text")
        field.readOnly = true
        field.insert("y")
        compare(field.value, "x")
    }
}
