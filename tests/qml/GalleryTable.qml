// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A page like backlog-light.png made of the parts alone: tabs, query, chips, table, bulk bar, drawer.
import QtQuick
import Loomdeck.Controls
import Loomdeck.Tests

Rectangle {
    id: root

    property bool dark: false
    property bool settled: table.count > 0
    property real fontBase: 13
    readonly property bool narrow: width < 1200
    readonly property int railWidth: narrow ? Theme.railNarrow : Theme.rail
    readonly property int pageWidth: width - railWidth - (narrow ? 0 : Theme.drawer)

    color: Theme.surface
    onFontBaseChanged: Theme.baseFont = fontBase
    Component.onCompleted: {
        Theme.dark = root.dark
        Theme.reducedMotion = true
        table.currentRow = 0
    }

    MockRows {
        id: rows
        rows: [
            { state: "stuck", item: "draft-scene", why: "provider differs", plan: "Saga Draft", phase: "SceneWeaver", tries: 2, age: "3 h 10 m", ticked: true },
            { state: "stuck", item: "refine-scroll", why: "no progress 3 h", plan: "Saga Draft", phase: "ScrollRefiner", tries: 3, age: "3 h 04 m", ticked: true },
            { state: "failed", item: "weave-duel-scene", why: "guard rails", plan: "Saga Draft", phase: "SceneWeaver", tries: 3, age: "2 h 51 m", ticked: true },
            { state: "held", item: "draft-scene-02", why: "halcyon, 17:42", plan: "Atlas Draft", phase: "SceneWeaver", tries: 1, age: "2 h 48 m", ticked: true },
            { state: "held", item: "draft-scene-03", why: "halcyon, 17:42", plan: "Atlas Draft", phase: "SceneWeaver", tries: 1, age: "2 h 48 m", ticked: true },
            { state: "pending", item: "map-world-seeds", why: "needs vision-plan", plan: "Saga Draft", phase: "WorldBibleManager", tries: 0, age: "2 h 40 m" },
            { state: "stuck", item: "iterate-arc-two", why: "lore: tide-ledger", plan: "Saga Draft", phase: "IterativePlanner", tries: 2, age: "2 h 37 m", ticked: true },
            { state: "complete", item: "outline-core-conflicts", why: "", plan: "Saga Draft", phase: "ChapterArchitect", tries: 1, age: "2 h 31 m", ticked: true },
            { state: "running", item: "blueprint-ch-14", why: "", plan: "Hollow Coast", phase: "ChapterArchitect", tries: 1, age: "2 h 22 m" },
            { state: "held", item: "draft-scene-04", why: "halcyon, 17:42", plan: "Atlas Draft", phase: "SceneWeaver", tries: 1, age: "2 h 20 m", ticked: true },
            { state: "failed", item: "vision-plan-b", why: "timed out 300 s", plan: "Hollow Coast", phase: "VisionPlanner", tries: 2, age: "2 h 18 m", ticked: true },
            { state: "pending", item: "draft-scout-report", why: "needs scene-draft", plan: "Saga Draft", phase: "SceneWeaver", tries: 0, age: "2 h 15 m" },
            { state: "stuck", item: "refine-scroll-07", why: "task not found", plan: "Hollow Coast", phase: "ScrollRefiner", tries: 2, age: "2 h 12 m", ticked: true },
            { state: "held", item: "draft-scene-05", why: "halcyon, 17:42", plan: "Ember Court", phase: "SceneWeaver", tries: 1, age: "2 h 09 m", ticked: true },
            { state: "cancelled", item: "world-tides", why: "by ops.admin", plan: "Ember Court", phase: "WorldBibleManager", tries: 1, age: "2 h 07 m" },
            { state: "complete", item: "blueprint-ch-13", why: "", plan: "Hollow Coast", phase: "ChapterArchitect", tries: 1, age: "2 h 04 m", ticked: true },
            { state: "pending", item: "refine-scroll-08", why: "needs blueprint", plan: "Hollow Coast", phase: "ScrollRefiner", tries: 0, age: "2 h 02 m" },
            { state: "pending", item: "refine-scroll-09", why: "needs blueprint", plan: "Hollow Coast", phase: "ScrollRefiner", tries: 0, age: "2 h 01 m" },
            { state: "running", item: "draft-scene-11", why: "", plan: "Ember Court", phase: "SceneWeaver", tries: 1, age: "2 h 00 m" },
            { state: "complete", item: "draft-scene-12", why: "", plan: "Ember Court", phase: "SceneWeaver", tries: 1, age: "1 h 58 m" }
        ]
    }

    Rectangle {
        width: root.railWidth; height: parent.height
        color: Theme.canvas
        Separator { vertical: true; anchors.right: parent.right; height: parent.height }
    }
    Rectangle {
        x: root.railWidth; width: parent.width - x; height: 50
        color: Theme.canvas
        Separator { width: parent.width; anchors.bottom: parent.bottom }
        PushButton { x: 12; anchors.verticalCenter: parent.verticalCenter; text: "production"; kind: "soft"; role: "bad"; iconName: "lock"; trailingIcon: "down" }
    }
    Item {
        x: root.railWidth; y: 50
        width: root.pageWidth; height: 52
        TextLabel { id: heading; x: 16; anchors.verticalCenter: parent.verticalCenter; text: "Backlog"; font: Theme.title }
        PushButton { id: view; anchors.left: heading.right; anchors.leftMargin: 12; anchors.verticalCenter: parent.verticalCenter; kind: "ghost"; text: "Waiting over 2 h"; iconName: "pin"; trailingIcon: "down" }
        TextLabel { id: edited; anchors.left: view.right; anchors.leftMargin: 12; anchors.verticalCenter: parent.verticalCenter; text: "edited"; font: Theme.caption; color: Theme.text3 }
        PushButton { anchors.left: edited.right; anchors.leftMargin: 4; anchors.verticalCenter: parent.verticalCenter; kind: "link"; text: "Save view" }
        Row {
            anchors.right: parent.right; anchors.rightMargin: 16; anchors.verticalCenter: parent.verticalCenter
            spacing: 8
            PushButton { kind: "ghost"; text: "Columns"; iconName: "columns"; onClicked: table.openColumnsMenu(this) }
            PushButton { text: "Export 15,204…"; iconName: "download" }
            PushButton { text: "New item"; iconName: "plus" }
        }
    }
    Separator { x: root.railWidth; y: 137; width: root.pageWidth }
    StateTabs {
        id: tabs
        x: root.railWidth + 16; y: 102
        width: root.pageWidth - 32
        currentKey: "all"
        tabs: [{ key: "all", text: "All", count: 1000412 }, { key: "pending", state: "pending", count: 412007 }, { key: "running", state: "running", count: 318 },
            { key: "stuck", state: "stuck", count: 1204 }, { key: "failed", state: "failed", count: 87 }, { key: "held", state: "held", count: 2140 },
            { key: "complete", state: "complete", count: 584656 }]
    }
    QueryField {
        x: root.railWidth + 16; y: 146
        width: root.pageWidth - 32
        text: "plan:saga,atlas,hollow-coast,ember age:>2h sort:-age"
        countText: "15,204 of 1,000,412 · 38 ms"
    }
    Row {
        x: root.railWidth + 16; y: 184
        spacing: 8
        Chip { name: "Plan"; value: "Saga Draft + 3" }
        Chip { name: "Age"; value: "over 2 h" }
        AddChip {}
    }
    Row {
        x: root.railWidth + root.pageWidth - 16 - width; y: 184
        height: 26
        spacing: 8
        Icon { anchors.verticalCenter: parent.verticalCenter; name: "sync" }
        TextLabel { anchors.verticalCenter: parent.verticalCenter; text: "12 changed rows wait ·"; font: Theme.caption; color: Theme.text2 }
        TextLabel { anchors.verticalCenter: parent.verticalCenter; text: "show"; font: Theme.captionMedium; color: Theme.accent }
    }
    Separator { x: root.railWidth; y: 219; width: root.pageWidth }
    DataTable {
        id: table
        x: root.railWidth; y: 220
        width: root.pageWidth
        height: bulk.y - y
        name: "Backlog"
        model: rows
        tickable: true
        tickState: Qt.PartiallyChecked
        keyColumn: "item"
        sortKey: "age"
        sortDescending: true
        onTickToggled: (row, range) => rows.toggle(row, range)

        TableColumn { key: "state"; title: "State"; kind: "state"; width: 112; hideable: false }
        TableColumn { key: "item"; title: "Item"; kind: "mono"; width: 176; hideable: false }
        TableColumn { key: "why"; title: "Why"; kind: "secondary"; width: 134; minimumWidth: 130; priority: 1 }
        TableColumn { key: "plan"; title: "Plan"; width: 100; minimumWidth: 96; priority: 2 }
        TableColumn { key: "phase"; title: "Phase"; kind: "secondary"; width: 136; minimumWidth: 130; priority: 3 }
        TableColumn { key: "tries"; title: "Tries"; kind: "number"; width: 50; priority: 4 }
        TableColumn { key: "age"; title: "Age"; kind: "time"; width: 82 }
    }
    Rectangle {
        id: bulk
        x: root.railWidth
        y: parent.height - 28 - height
        width: root.pageWidth; height: 48
        color: Theme.canvas
        Separator { width: parent.width; color: Theme.line }
        Row {
            x: 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            TextLabel { anchors.verticalCenter: parent.verticalCenter; rightPadding: 8; text: rows.tickedCount + " selected"; font: Theme.bodyStrong }
            PushButton { kind: "link"; text: "Select all 15,204" }
            PushButton { kind: "link"; text: "Clear" }
        }
        Row {
            anchors.right: parent.right; anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8
            PushButton { text: "Export"; iconName: "download" }
            PushButton { text: "Cancel 13…"; iconName: "stop"; kind: "danger" }
            PushButton { text: "Resume 12 of 15…"; iconName: "play"; kind: "primary" }
            PushButton { visible: root.pageWidth > 780; text: "3 not eligible"; iconName: "warning"; trailingIcon: "down"; kind: "ghost"; role: "warn" }
        }
    }
    Rectangle {
        x: root.railWidth; y: parent.height - 28
        width: parent.width - x; height: 28
        color: Theme.canvas
        Separator { width: parent.width }
    }
    DrawerParts {
        visible: !root.narrow
        anchors.right: parent.right
        y: 50
        height: parent.height - 78
    }
}
