// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every part on one sheet, where parts-light.png has it; the frame of the console is left out.
import QtQuick
import Loomdeck.Controls

Rectangle {
    id: root

    property bool dark: false
    readonly property bool settled: loading.showing && focused.visualFocus && hovering.hovered

    color: Theme.surface
    Component.onCompleted: {
        Theme.dark = root.dark
        Theme.reducedMotion = true
    }

    onActiveChanged: if (active) focused.forceActiveFocus(Qt.TabFocusReason)
    readonly property bool active: Window.active
    property alias hoverTarget: hovering

    RailParts { width: 200; height: parent.height }

    Item {
        x: 200; y: 50
        width: parent.width - x; height: 52
        TextLabel { id: heading; x: 16; anchors.verticalCenter: parent.verticalCenter; text: "Parts"; font: Theme.title }
        TextLabel {
            x: heading.x + heading.width + 12; anchors.baseline: heading.baseline
            text: root.dark ? "Every control and state, dark" : "Every control and state, light"; color: Theme.text3
        }
        Separator { width: parent.width; anchors.bottom: parent.bottom }
    }

    Column {
        x: 216; y: 110
        width: 592
        spacing: 8

        SectionHeader { width: parent.width; implicitHeight: 26; text: "States"; caption: "icon + word + colour, in tables without a fill" }
        Grid {
            columns: 5; columnSpacing: 0; rowSpacing: 10
            Repeater {
                model: ["pending", "running", "complete", "stuck", "failed", "held", "cancelled", "planned", "blocked", "ready",
                    "breached", "dueSoon", "firing", "silenced", "acknowledged", "resolved", "delivered", "retrying", "degraded", "drifting"]
                StateLabel { required property string modelData; width: 119; stateName: modelData }
            }
        }
        Row {
            spacing: 8
            Repeater {
                model: ["pending", "running", "complete", "stuck", "failed", "held"]
                Pill { required property string modelData; stateName: modelData }
            }
        }
        SectionHeader { width: parent.width; implicitHeight: 22; text: "Buttons"; caption: "28 px; dialogs 32 px; in lists 24 px" }
        Row {
            spacing: 8
            PushButton { text: "Resume…"; iconName: "play"; kind: "primary" }
            PushButton { text: "Retry"; iconName: "retry" }
            PushButton { text: "Cancel…"; iconName: "stop"; kind: "danger" }
            PushButton { text: "Columns"; iconName: "columns"; kind: "ghost" }
            PushButton { text: "Show all 23"; kind: "link" }
            IconButton { text: "More"; iconName: "more"; kind: "plain" }
        }
        Row {
            spacing: 8
            topPadding: 2
            PushButton { id: focused; text: "Focus"; iconName: "ack" }
            PushButton { id: hovering; text: "Hover"; iconName: "ack" }
            PushButton { text: "Replay"; iconName: "send"; disabledReason: "needs the admin role, ask ops.admin"; reasonBeside: true }
        }
        Row {
            spacing: 16
            topPadding: 2
            SegmentedControl {
                name: "Range"; value: "24h"
                options: [{ value: "1h", text: "1 h" }, { value: "24h", text: "24 h" }, { value: "7d", text: "7 d" }]
            }
            Row {
                spacing: 8
                anchors.verticalCenter: parent.verticalCenter
                TickBox { anchors.verticalCenter: parent.verticalCenter; name: "Ticked"; checked: true }
                TickBox { anchors.verticalCenter: parent.verticalCenter; name: "Not ticked" }
                TickBox { anchors.verticalCenter: parent.verticalCenter; name: "Partly ticked"; tristate: true; checkState: Qt.PartiallyChecked }
                Chip { name: "Plan"; value: "Saga Draft" }
                AddChip {}
                KeyCap { anchors.verticalCenter: parent.verticalCenter; text: "Ctrl K" }
            }
        }
        SectionHeader { width: parent.width; implicitHeight: 22; text: "Fields"; caption: "30 px; the error stands under the field and says what to do" }
        Row {
            spacing: 12
            SelectField { width: 180; placeholder: "Any provider"; model: ["northwind", "halcyon", "lumen"]; currentIndex: -1 }
            Field { width: 180; name: "Provider"; text: "northwind"; active: true }
            Field { width: 208; name: "Model"; text: "quill-9"; error: "Unknown. Did you mean quill-2?" }
        }
        SectionHeader { width: parent.width; implicitHeight: 22; text: "Banners and notices" }
        Banner { width: parent.width; role: "bad"; iconName: "flame"; what: "Out of quota."; why: "2,140 items are held."; repairText: "Move…"; repairIcon: "sync" }
        Banner { width: parent.width; role: "warn"; what: "Data is 4 min old."; why: "The store has not answered since 17:56."; repairText: "Retry now"; repairIcon: "sync" }
        Banner { width: parent.width; role: "run"; why: "12 rows changed while you were reading."; repairText: "Show them"; repairIcon: "sync" }
        Row {
            spacing: 16
            Toast { width: 300; text: "Resumed 12 items"; actionText: "Undo"; holdFor: 0 }
            Rectangle {
                width: 232; height: list.height + 8
                radius: Theme.radiusMenu; color: Theme.raised; border.color: Theme.line
                Column {
                    id: list
                    x: 4; y: 4
                    width: parent.width - 8
                    MenuEntry { width: parent.width; text: "Resume…"; iconName: "play"; shortcutText: "Ctrl+R"; highlighted: true }
                    MenuEntry { width: parent.width; text: "Copy id"; iconName: "copy"; shortcutText: "Ctrl+C" }
                    MenuLine { width: parent.width }
                    MenuEntry { width: parent.width; text: "Cancel…"; iconName: "stop"; danger: true }
                }
            }
        }
    }
    Separator { vertical: true; x: 824; y: 102; height: 676 }
    Column {
        x: 841; y: 110
        width: 584
        spacing: 8
        SectionHeader { width: parent.width; implicitHeight: 26; text: "Four states of every view" }
        Grid {
            columns: 2; columnSpacing: 16; rowSpacing: 8
            TextLabel { width: 284; text: "Loading, only after 300 ms"; font: Theme.caption; color: Theme.text3 }
            TextLabel { text: "Empty"; font: Theme.caption; color: Theme.text3 }
            Rectangle {
                width: 284; height: 132; radius: 6; color: "transparent"; border.color: Theme.sep
                LoadingRows { id: loading; anchors.fill: parent; anchors.margins: 1; patience: 0; text: "Reading 15,204 items" }
            }
            Rectangle {
                width: 284; height: 132; radius: 6; color: "transparent"; border.color: Theme.sep
                EmptyState { anchors.fill: parent; iconName: "backlog"; title: "No items yet"; text: "Items appear when a plan starts its first phase."; actionText: "New item"; actionIcon: "plus" }
            }
            TextLabel { text: "Nothing matches"; font: Theme.caption; color: Theme.text3 }
            TextLabel { text: "Failed"; font: Theme.caption; color: Theme.text3 }
            Rectangle {
                width: 284; height: 132; radius: 6; color: "transparent"; border.color: Theme.sep
                EmptyState { anchors.fill: parent; iconName: "filter"; title: "Nothing matches"; text: "0 of 1,000,412 items fit both filters."; actionText: "Clear age"; actionIcon: "x" }
            }
            Rectangle {
                width: 284; height: 132; radius: 6; color: "transparent"; border.color: Theme.sep
                FailedState { anchors.fill: parent; title: "The store did not answer"; text: "No reply in 5 s. Your rows are from 17:56."; details: "timeout" }
            }
        }
        SectionHeader { width: parent.width; implicitHeight: 26; text: "Icons"; caption: "16 px, 1.5 px line, round ends, current text colour" }
        Grid {
            columns: 7; rowSpacing: 8
            Repeater {
                model: ["overview", "backlog", "lore", "personas", "health", "bell", "bell-off", "send", "jobs", "audit", "settings", "search",
                    "pending", "running", "complete", "failed", "stuck", "held", "blocked", "cancelled", "warning", "flame", "clock", "breach",
                    "ack", "check", "x", "plus", "down", "right", "sort", "more", "play", "pause", "retry", "stop", "copy", "external", "chart",
                    "table", "filter", "columns", "download", "branch", "plan", "lock", "database", "node", "sync", "note", "gate", "pin",
                    "info", "flag", "drift", "command", "live", "keyboard"]
                Row {
                    id: sample
                    required property string modelData
                    width: 83.4
                    spacing: 6
                    Icon { name: sample.modelData }
                    Text { text: sample.modelData; font: Theme.caption; color: Theme.text3 }
                }
            }
        }
    }
    Separator { x: 200; y: 778; width: parent.width - 200 }
    Grid {
        x: 216; y: 790
        columns: 13; rowSpacing: 8
        Repeater {
            model: ["canvas", "surface", "raised", "hover", "selected", "sep", "line", "edge", "text1", "text2", "text3", "off", "accent",
                "accentFill", "neutral", "run", "ok", "warn", "bad", "held", "neutral.soft", "run.soft", "ok.soft", "warn.soft", "bad.soft", "held.soft"]
            Row {
                id: swatch
                required property string modelData
                readonly property var token: Theme[modelData.replace(".soft", "")]
                readonly property color shade: modelData.endsWith(".soft") ? token.soft : token.text !== undefined ? token.text : token
                width: 93.4; height: 32
                spacing: 6
                Rectangle { width: 24; height: 30; radius: 4; color: swatch.shade; border.color: Theme.line }
                Column {
                    Text { text: swatch.modelData.replace("neutral.", "neut."); font: Theme.caption; color: Theme.text1 }
                    Text { text: String(swatch.shade).toUpperCase(); font: Theme.monoCaption; color: Theme.text3 }
                }
            }
        }
    }
}
