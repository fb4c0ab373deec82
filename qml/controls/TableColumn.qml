// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One column of a DataTable. kind: text, secondary, mono, state, number, time, bar.
import QtQuick

QtObject {
    id: root

    required property string key
    property string title
    property string kind: "text"
    property real width: 120
    property real minimumWidth: kind === "text" || kind === "secondary" ? width * 0.7 : width
    property bool stretch: kind === "text" || kind === "secondary"
    property bool rightAligned: kind === "number" || kind === "time"
    property bool sortable: true
    property bool hideable: true
    // Too narrow: the greatest number leaves first, 0 never leaves.
    property int priority: 0
    property bool shown: true
    property bool medium: false
    // Cells of the same row that add a grey note, or the role that colours this cell.
    property string noteKey
    property string roleKey

    // What the user chose; the table writes these.
    property real chosenWidth: -1
    property int chosenShown: -1
    readonly property bool wanted: chosenShown < 0 ? shown : chosenShown === 1

    // Where the table put it.
    property bool placed: false
    property real placedX: 0
    property real placedWidth: 0
}
