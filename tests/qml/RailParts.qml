// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts that parts-light.png does not show, in the column where the console has its rail.
import QtQuick
import Loomdeck.Controls

Rectangle {
    id: root

    color: Theme.canvas

    Column {
        x: 12; y: 12
        width: root.width - 24
        spacing: 12

        SearchField { width: parent.width; placeholder: "Search"; shortcutText: "Ctrl K" }
        SearchField { width: parent.width; text: "dra" }
        Toggle { text: "Reduced motion"; checked: true }
        Toggle { text: "Follow the system" }
        TickBox { text: "Only mine"; checked: true }
        TickBox { text: "Not for you"; enabled: false; checked: true }
        SpinField { width: parent.width; label: "Pace"; value: 4; unit: "at a time" }
        TextAreaField { width: parent.width; label: "Note"; hint: "optional"; lines: 2; placeholder: "Why" }
        SelectField { width: parent.width; label: "Model"; hint: "disabled"; model: ["quill-2"]; enabled: false }
        PushButton { text: "production"; kind: "soft"; role: "bad"; iconName: "lock"; trailingIcon: "down" }
        PushButton { text: "3 not eligible"; kind: "ghost"; role: "warn"; iconName: "warning"; trailingIcon: "down" }
        PushButton { text: "Resuming"; busy: true; kind: "primary" }
        Row {
            spacing: 12
            CountBadge { text: "14" }
            CountBadge { text: "2"; role: "warn" }
            CountBadge { text: "4"; role: "bad"; soft: true }
            CountBadge { text: "4"; solid: true }
            IconButton { text: "Pause"; iconName: "pause"; checked: true }
        }
        StackedBar { width: parent.width; segments: [{ role: "ok", value: 62 }, { role: "run", value: 3 }, { role: "bad", value: 3 }, { role: "held", value: 2 }]; total: 100 }
        StackedBar { width: parent.width; segments: [{ role: "ok", value: 100 }] }
        ProgressStrip { width: parent.width; value: 0.4; role: "warn" }
        LegendRow { width: parent.width; entries: [{ role: "ok", text: "Complete" }, { role: "run", text: "In progress" }, { role: "bad", text: "Failed" }] }
        BarRow { width: parent.width; name: "4–12 h"; share: 0.9; figure: "5"; nameWidth: 60; figureWidth: 20 }
        BarRow { width: parent.width; name: "1–3 d"; share: 0.4; role: "warn"; figure: "2"; nameWidth: 60; figureWidth: 20 }
        KeyValueRow { width: parent.width; name: "Needs"; value: "chapter-scroll"; mono: true; keyWidth: 60 }
        KeyValueRow { width: parent.width; name: "Makes"; keyWidth: 60 }
    }
    Separator { vertical: true; anchors.right: parent.right; height: parent.height }
}
