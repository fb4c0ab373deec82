// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Loomdeck.Controls

ControlCase {
    id: root

    name: "Overlays"

    Component {
        id: page
        Item {
            property alias opener: opener
            property alias dialog: dialog
            property alias reason: reason
            anchors.fill: parent
            PushButton { id: opener; text: "Resume…"; onClicked: dialog.open() }
            ModalDialog {
                id: dialog
                title: "Resume 12 of 15 items"
                note: "1 journal entry"
                verb: "Resume 12 items"
                Field { id: reason; width: parent.width; label: "Reason" }
            }
        }
    }
    Component {
        id: menuPage
        Item {
            property alias opener: opener
            property alias menu: menu
            property alias resume: resume
            property alias replay: replay
            anchors.fill: parent
            PushButton { id: opener; text: "More" }
            PopupMenu {
                id: menu
                MenuEntry { id: resume; text: "Resume…"; iconName: "play"; shortcutText: "Ctrl+R" }
                MenuEntry { id: replay; text: "Replay"; disabledReason: "needs the admin role" }
                MenuLine {}
                MenuEntry { objectName: "cancel"; text: "Cancel…"; danger: true }
            }
        }
    }
    Component { id: toast; Toast { text: "Resumed 12 items"; actionText: "Undo" } }
    Component {
        id: pane
        DetailsPane {
            height: 400
            name: "draft-scene"
            head: Pill { stateName: "stuck" }
            PaneSection { text: "Contract"; caption: "6 of 7"; separated: false; CheckRow { width: parent.width; name: "Agent"; value: "77bfb45b" } }
            PaneSection { text: "Tall"; Item { width: 10; height: 600 } }
            PaneSection { Field { objectName: "last"; width: parent.width; name: "Note" } }
        }
    }
    Component { id: tipped; IconButton { x: 100; y: 100; text: "Copy the id"; iconName: "copy" } }
    SignalSpy { id: spy }
    SignalSpy { id: other }

    function watch(target: QtObject, signal: string): void {
        spy.target = null
        spy.signalName = signal
        spy.target = target
        spy.clear()
    }

    function opened(properties: var): var {
        const shown = make(page)
        for (const key in properties ?? {})
            shown.dialog[key] = properties[key]
        shown.opener.forceActiveFocus(Qt.TabFocusReason)
        shown.dialog.open()
        tryCompare(shown.dialog, "opened", true)
        return shown
    }
    function part(dialog: ModalDialog, name: string): Item { return findChild(dialog.contentItem, name) }

    function test_escape_goes_back_and_the_focus_returns() {
        const shown = opened()
        watch(shown.dialog, "dismissed")
        keyClick(Qt.Key_Escape)
        tryCompare(shown.dialog, "visible", false)
        compare(spy.count, 1)
        verify(shown.opener.activeFocus)
    }

    function test_back_and_close_go_back() {
        const shown = opened()
        watch(shown.dialog, "dismissed")
        mouseClick(part(shown.dialog, "backButton"))
        tryCompare(shown.dialog, "visible", false)
        shown.dialog.open()
        tryCompare(shown.dialog, "opened", true)
        mouseClick(part(shown.dialog, "closeButton"))
        compare(spy.count, 2)
    }

    function test_enter_confirms_from_a_field() {
        const shown = opened()
        watch(shown.dialog, "confirmed")
        shown.reason.input.forceActiveFocus()
        keyClick(Qt.Key_Return)
        compare(spy.count, 1)
        verify(shown.dialog.opened)
    }

    function test_enter_never_does_a_dangerous_verb() {
        const shown = opened({ dangerous: true })
        watch(shown.dialog, "confirmed")
        verify(part(shown.dialog, "backButton").activeFocus)
        shown.reason.input.forceActiveFocus()
        keyClick(Qt.Key_Return)
        part(shown.dialog, "verbButton").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Enter)
        compare(spy.count, 0)
        keyClick(Qt.Key_Space)
        compare(spy.count, 1)
    }

    function test_a_verb_that_may_not_run_says_why() {
        const shown = opened({ verbDisabledReason: "type the name first" })
        watch(shown.dialog, "confirmed")
        shown.reason.input.forceActiveFocus()
        keyClick(Qt.Key_Return)
        mouseClick(part(shown.dialog, "verbButton"))
        compare(spy.count, 0)
        verify(!part(shown.dialog, "verbButton").enabled)
    }

    function test_the_focus_stays_inside() {
        const shown = opened()
        for (let i = 0; i < 8; ++i) {
            keyClick(Qt.Key_Tab)
            verify(!shown.opener.activeFocus)
        }
        let inside = false
        for (let item = root.Window.activeFocusItem; item; item = item.parent)
            inside = inside || item === shown.dialog.contentItem
        verify(inside)
    }

    function test_escape_in_an_open_list_closes_only_the_list() {
        const shown = opened()
        const field = createTemporaryQmlObject("import Loomdeck.Controls; SelectField { width: 200; name: 'Pace'; model: ['one', 'two'] }", shown.reason.parent)
        field.combo.forceActiveFocus()
        keyClick(Qt.Key_Return)
        tryCompare(field.combo.popup, "opened", true)
        keyClick(Qt.Key_Escape)
        tryCompare(field.combo.popup, "visible", false)
        verify(shown.dialog.opened)
        keyClick(Qt.Key_Escape)
        tryCompare(shown.dialog, "visible", false)
    }

    function test_a_tall_body_scrolls_and_the_foot_stays() {
        const shown = opened()
        const box = createTemporaryQmlObject("import QtQuick; Item { width: 10; height: 2000 }", shown.reason.parent)
        tryVerify(() => shown.dialog.height <= root.height)
        const body = part(shown.dialog, "body")
        tryVerify(() => body.contentHeight > body.height)
        verify(part(shown.dialog, "verbButton").mapToItem(root, 0, 0).y < root.height)
    }

    function test_menu_by_keyboard() {
        const shown = make(menuPage)
        shown.opener.forceActiveFocus()
        shown.menu.openBelow(shown.opener)
        tryCompare(shown.menu, "opened", true)
        watch(shown.resume, "triggered")
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(spy.count, 1)
        tryCompare(shown.menu, "visible", false)
        tryVerify(() => shown.opener.activeFocus)
        shown.menu.openBelow(shown.opener)
        tryCompare(shown.menu, "opened", true)
        keyClick(Qt.Key_Escape)
        tryCompare(shown.menu, "visible", false)
        tryVerify(() => shown.opener.activeFocus)
    }

    function test_a_disabled_entry_says_why_and_does_nothing() {
        const shown = make(menuPage)
        shown.menu.openBelow(shown.opener)
        tryCompare(shown.menu, "opened", true)
        watch(shown.replay, "triggered")
        mouseClick(shown.replay)
        compare(spy.count, 0)
        verify(shown.menu.opened)
        compare(shown.replay.Accessible.description, "needs the admin role")
        verify(shown.menu.width >= shown.replay.implicitWidth)
    }

    function test_toast_acts_closes_and_goes_by_itself() {
        const shown = make(toast)
        watch(shown, "action")
        mouseClick(findChild(shown, "actionButton"))
        compare(spy.count, 1)
        watch(shown, "closed")
        mouseClick(findChild(shown, "closeButton"))
        compare(spy.count, 1)
        mouseMove(root, 800, 600)
        elsewhere.forceActiveFocus()
        shown.holdFor = 1
        tryVerify(() => spy.count === 2)
    }

    function test_a_toast_that_is_pointed_at_stays() {
        const shown = make(toast, { holdFor: 1, visible: false })
        watch(shown, "closed")
        mouseMove(shown, 20, 20)
        shown.visible = true
        mouseMove(shown, 21, 20)
        const timers = spy.count
        shown.holdFor = 60000
        compare(spy.count, timers)
    }

    function test_pane_asks_to_be_closed() {
        const shown = make(pane)
        watch(shown, "closeRequested")
        mouseClick(findChild(shown, "closeButton"))
        findChild(shown, "closeButton").forceActiveFocus()
        keyClick(Qt.Key_Escape)
        compare(spy.count, 2)
        shown.open = false
        tryCompare(shown, "visible", false)
    }

    function test_pane_is_read_by_page_keys() {
        const shown = make(pane)
        const body = findChild(shown, "body")
        findChild(shown, "closeButton").forceActiveFocus()
        keyClick(Qt.Key_PageDown)
        verify(body.contentY > 100)
        keyClick(Qt.Key_PageUp)
        compare(body.contentY, 0)
    }

    function test_pane_scrolls_to_the_focus() {
        const shown = make(pane)
        const body = findChild(shown, "body")
        const last = findChild(shown, "last")
        last.input.forceActiveFocus()
        tryVerify(() => body.contentY > 0)
        verify(last.mapToItem(body, 0, 0).y + last.height <= body.height)
    }

    function test_tip_shows_for_the_keyboard_and_goes() {
        const button = make(tipped)
        button.forceActiveFocus(Qt.TabFocusReason)
        tryVerify(() => tipOf(button) !== null)
        compare(tipOf(button).text, "Copy the id")
        elsewhere.forceActiveFocus()
        tryVerify(() => tipOf(button) === null)
    }
    function tipOf(button: Item): QtObject {
        for (let i = 0; i < button.resources.length; ++i) {
            const found = button.resources[i]
            if (found.target === button && found.object !== undefined)
                return found.object
        }
        return null
    }
}
