// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// A field of the grid: parted from the one at its left and the one above by a line, with the margin of the page.
Item {
    id: root

    required property HealthController health
    required property int at
    required property int columns
    property bool fillsRow: false
    property real hover: -1
    default property alias content: inner.data
    signal hovered(share: real)

    readonly property int column: at % columns
    readonly property real share: Math.floor(parent.width / columns)

    x: column * share
    y: Math.floor(at / columns) * height
    // The last one takes what division left over.
    width: fillsRow || column === columns - 1 ? parent.width - x : share

    Separator { width: parent.width }
    Separator {
        visible: root.column > 0
        vertical: true
        height: parent.height
    }
    Item {
        id: inner
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
    }
}
