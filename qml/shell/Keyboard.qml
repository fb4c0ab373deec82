// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Shell

// Shortcuts of the whole window; a page has those of its own. What they are called stands in src/console/shortcuts.cpp.
Item {
    id: root

    required property PageHost host

    function go(page: string): void {
        Session.navigator.openPage(page)
        root.host.focusPage()
    }

    Shortcut { sequences: ["Ctrl+K", "Ctrl+P"]; onActivated: Session.navigator.ask("palette", 0, "") }
    Shortcut { sequences: ["F1", "?"]; onActivated: Session.navigator.ask("shortcuts", 0, "") }
    Shortcut { sequence: "Ctrl+N"; onActivated: Session.navigator.ask("new-plan", 0, "") }
    Shortcut { sequence: "Ctrl+."; onActivated: Session.live.paused = !Session.live.paused }
    Shortcut { sequence: "G,O"; onActivated: root.go("overview") }
    Shortcut { sequence: "G,B"; onActivated: root.go("backlog") }
    Shortcut { sequence: "G,H"; onActivated: root.go("health") }
    Shortcut { sequence: "G,J"; onActivated: root.go("jobs") }
    Shortcut { sequence: "G,F"; onActivated: root.go("failures") }
    Shortcut { sequence: "G,S"; onActivated: root.go("settings") }
    Shortcut { sequence: "Alt+Left"; onActivated: Session.navigator.back() }
    Shortcut { sequence: "Alt+Right"; onActivated: Session.navigator.forward() }
    Shortcut {
        sequence: "Ctrl+R"
        enabled: Session.navigator.item !== 0
        onActivated: Session.items.resume(Session.navigator.item)
    }
    Shortcut {
        sequence: "Ctrl+Shift+T"
        enabled: Session.navigator.item !== 0
        onActivated: Session.items.retry(Session.navigator.item)
    }
    Shortcut {
        sequence: "Escape"
        enabled: Session.navigator.item !== 0 || Session.navigator.job !== 0
        onActivated: Session.navigator.closeDrawer()
    }
    Shortcut { sequence: "Ctrl+Q"; onActivated: Session.drafts.count > 0 ? Session.navigator.ask("leave", 0, "") : Qt.quit() }
}
