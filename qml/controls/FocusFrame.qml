// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ring of the keyboard focus: 2 px wide, 2 px off its parent.
import QtQuick

Rectangle {
    property int targetRadius: Theme.radius

    anchors.fill: parent
    anchors.margins: -4
    radius: targetRadius + 4
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
}
