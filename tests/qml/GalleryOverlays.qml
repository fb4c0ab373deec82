// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What opens above a page, all at once.
import QtQuick
import Loomdeck.Controls
import Loomdeck.Tests

Rectangle {
    id: root

    property bool dark: false
    readonly property bool settled: menu.opened && select.combo.popup.opened && tip.visible && query.listed

    color: Theme.surface
    Component.onCompleted: {
        Theme.dark = root.dark
        Theme.reducedMotion = true
    }
    readonly property bool active: Window.active
    onActiveChanged: {
        if (active) {
            menu.open()
            query.input.forceActiveFocus()
            select.combo.popup.open()
        }
    }

    QueryField {
        id: query
        x: 16; y: 16; width: 600
        text: "plan:saga ag"
        countText: "15,204 of 1,000,412"
        suggestions: [{ text: "age:", note: "older or younger than" }, { text: "agent:", note: "who holds it" }, { text: "against:", note: "a rule" }]
        offering: true
        chosen: 0
    }
    Item {
        x: 660; y: 16
        PopupMenu {
            id: menu
            closePolicy: PopupMenu.NoAutoClose
            MenuEntry { text: "Resume…"; iconName: "play"; shortcutText: "Ctrl+R" }
            MenuEntry { text: "Copy id"; iconName: "copy"; shortcutText: "Ctrl+C" }
            MenuEntry { text: "Replay"; iconName: "send"; disabledReason: "needs the admin role" }
            MenuEntry { text: "Why"; checkable: true; checked: true }
            MenuLine {}
            MenuEntry { text: "Cancel…"; iconName: "stop"; danger: true }
        }
    }
    SelectField {
        id: select
        x: 1000; y: 16; width: 240
        label: "Provider and model"
        model: ["northwind · quill-2", "halcyon · quill-1", "lumen · ember"]
        combo.popup.closePolicy: PopupFrame.NoAutoClose
    }
    IconButton {
        id: copy
        x: 1300; y: 16
        text: "Copy the id"
        iconName: "copy"
        Tip { id: tip; parent: copy; text: "Copy the id (Ctrl+C)"; delay: 0; visible: true }
    }
    Toast { x: 16; y: 200; text: "Resumed 12 items"; actionText: "Undo"; holdFor: 0 }
    Toast { x: 16; y: 260; role: "bad"; text: "3 items could not be cancelled: they had finished before the request came through to the planner"; holdFor: 0 }
    DataTable {
        x: 16; y: 340; width: 700; height: 300
        name: "Obligations"
        model: groups
        sortKey: "age"
        sortDescending: true
        currentRow: 1
        TableColumn { key: "state"; title: "State"; kind: "state"; width: 100 }
        TableColumn { key: "item"; title: "Obligation"; medium: true; width: 220; noteKey: "note" }
        TableColumn { key: "who"; title: "Owed by"; kind: "secondary"; width: 110 }
        TableColumn { key: "left"; title: "Budget left"; kind: "bar"; width: 90; roleKey: "role" }
        TableColumn { key: "age"; title: "Age"; kind: "time"; width: 80; roleKey: "role" }
    }
    MockGroups { id: groups }
    DataTable {
        x: 740; y: 340; width: 500; height: 300
        name: "Loading"
        model: unloaded
        tickable: true
        TableColumn { key: "state"; title: "State"; kind: "state"; width: 112 }
        TableColumn { key: "item"; title: "Item"; kind: "mono"; width: 130 }
        TableColumn { key: "tries"; title: "Tries"; kind: "number"; width: 60 }
    }
    MockRows {
        id: unloaded
        size: 9
        Component.onCompleted: { for (let i = 2; i < 7; ++i) setLoaded(i, false) }
    }
    ScrollArea {
        x: 16; y: 660; width: 300; height: 120
        contentHeight: column.height
        Column {
            id: column
            Repeater { model: 12; KeyValueRow { required property int index; width: 280; name: "Fact " + index; value: "value " + index } }
        }
    }
    KeyValueRow { x: 400; y: 660; width: 280; name: "A long one"; value: "a value that does not fit on one line and so takes two of them" }
    FailedState { x: 740; y: 660; width: 300; height: 140; title: "The store did not answer"; text: "No reply in 5 s."; details: "x" }
}
