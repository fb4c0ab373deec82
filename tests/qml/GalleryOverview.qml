// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The upper half of overview-light.png: banner, ranked repairs, plans, ages.
import QtQuick
import Loomdeck.Controls

Rectangle {
    id: root

    property bool dark: false
    property bool settled: true

    color: Theme.surface
    Component.onCompleted: Theme.dark = root.dark

    Rectangle {
        width: 200; height: parent.height
        color: Theme.canvas
        Separator { vertical: true; anchors.right: parent.right; height: parent.height }
    }
    Item {
        x: 200; y: 50
        width: parent.width - 200; height: 52
        TextLabel { id: heading; x: 16; anchors.verticalCenter: parent.verticalCenter; text: "Overview"; font: Theme.title }
        TextLabel { anchors.left: heading.right; anchors.leftMargin: 12; anchors.baseline: heading.baseline; text: "All plans · all branches · last 24 h"; color: Theme.text3 }
        Row {
            anchors.right: parent.right; anchors.rightMargin: 16; anchors.verticalCenter: parent.verticalCenter
            spacing: 8
            SegmentedControl {
                name: "Range"; value: "24h"
                options: [{ value: "1h", text: "1 h" }, { value: "6h", text: "6 h" }, { value: "24h", text: "24 h" }, { value: "7d", text: "7 d" }]
            }
            SegmentedControl {
                name: "View"; value: "chart"; size: 26
                options: [{ value: "chart", icon: "chart", name: "Chart" }, { value: "table", icon: "table", name: "Table" }]
            }
            PushButton { text: "Export report"; iconName: "download" }
        }
    }
    Banner {
        x: 216; y: 102
        width: parent.width - 232
        role: "bad"; iconName: "flame"
        what: "Provider halcyon is out of quota."
        why: "2,140 items are held, none has failed. SceneWeaver has stood still for 42 min. Gate opens in 17:42."
        repairText: "Move 2,140 to northwind…"; repairIcon: "sync"; linkText: "Details"
    }
    Separator { x: 200; y: 158; width: parent.width - 200 }
    Column {
        x: 200; y: 159
        width: 843
        SectionHeader { x: 16; width: parent.width - 16; text: "Needs attention"; caption: "7 of 23, worst first"; actionText: "Show all 23" }
        Separator { width: parent.width }
        Repeater {
            model: [
                ["breached", "ancient-seal", "Saga Draft / draft · approval 35 min past its deadline", "1 h 20 m", "Review draft", "ack"],
                ["stuck", "draft-scene", "Saga Draft / draft · provider differs from the stamp", "3 h 10 m", "Use stamped provider", "check"],
                ["failed", "refine-scroll", "Atlas Draft / main · guard rails not met, attempt 3 of 3", "48 m", "Edit and retry…", "retry"],
                ["firing", "Backlog contract drift", "2 events in Saga Draft, not acknowledged", "31 m", "Acknowledge", "ack"],
                ["blocked", "fracture-gate", "Saga Draft / draft · automation failed twice, 6 wait", "33 m", "Fulfil by hand…", "lore"],
                ["dueSoon", "Protect the Whisperglass Codex", "Archivist Dera · 25 of 28 h gone", "in 3 h", "Resolve…", "check"],
                ["orphaned", "ghost-item", "(missing plan) · no conversation plan, never started", "6 d", "Assign plan…", "plan"]
            ]
            AttentionRow {
                required property var modelData
                required property int index
                width: parent.width
                rank: index + 1
                stateName: modelData[0]
                subject: modelData[1]
                reason: modelData[2]
                age: modelData[3]
                repairText: modelData[4]
                repairIcon: modelData[5]
            }
        }
    }
    Separator { x: 1043; y: 158; height: 318; vertical: true }
    Separator { x: 200; y: 476; width: parent.width - 200 }
    Column {
        x: 216; y: 477
        width: 397
        SectionHeader { width: parent.width; text: "Backlog by plan"; caption: "1,000,412 items, 58 % complete" }
        Repeater {
            model: [["Saga Draft", 60, 3, 2, 2, "62 %", "1 item stale"], ["Atlas Draft", 41, 7, 1, 9, "41 %", "2,140 held"], ["Hollow Coast", 87, 2, 0, 0, "88 %", "on track"], ["Ember Court", 12, 1, 0, 0, "12 %", "on track"], ["Night Ferry", 96, 1, 0, 0, "97 %", "4 to approve"]]
            BarRow {
                required property var modelData
                width: parent.width
                name: modelData[0]; medium: true; figure: modelData[5]; note: modelData[6]
                total: 100; noteWidth: 90
                segments: [{ role: "ok", value: modelData[1] }, { role: "run", value: modelData[2] }, { role: "bad", value: modelData[3] }, { role: "held", value: modelData[4] }]
            }
        }
        LegendRow {
            width: parent.width; topPadding: 8
            entries: [{ role: "ok", text: "Complete" }, { role: "run", text: "In progress" }, { role: "bad", text: "Failed" }, { role: "held", text: "Held" }, { role: "neutral", text: "Pending" }]
        }
    }
    Column {
        x: 660; y: 477
        width: 380
        SectionHeader { width: parent.width; text: "Obligations by age"; caption: "14 open, 6 personas" }
        BarRow { width: parent.width; nameWidth: 64; name: "< 4 h"; share: 0.75; figure: "4" }
        BarRow { width: parent.width; nameWidth: 64; name: "4–12 h"; share: 0.94; figure: "5" }
        BarRow { width: parent.width; nameWidth: 64; name: "12–24 h"; share: 0.375; figure: "2" }
        BarRow { width: parent.width; nameWidth: 64; name: "1–3 d"; share: 0.375; figure: "2"; role: "warn" }
        BarRow { width: parent.width; nameWidth: 64; name: "> 3 d"; share: 0.19; figure: "1"; role: "bad" }
    }
    Column {
        x: 1060; y: 477
        width: 364
        SectionHeader { width: parent.width; text: "Planner health" }
        Pill { stateName: "degraded" }
    }
}
