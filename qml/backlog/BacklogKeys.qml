// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Shortcuts of the Backlog page. What they are called stands in src/console/shortcuts.cpp.
Item {
    id: root

    required property bool bulk

    signal filterWanted()
    signal reloadWanted()
    signal resumeWanted()

    Shortcut { sequence: "/"; enabled: root.visible; onActivated: root.filterWanted() }
    Shortcut { sequence: "F5"; enabled: root.visible; onActivated: root.reloadWanted() }
    Shortcut { sequence: "Ctrl+Shift+R"; enabled: root.visible && root.bulk; onActivated: root.resumeWanted() }
}
