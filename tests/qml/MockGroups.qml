// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Loomdeck.Tests

MockRows {
    rows: [
        { heading: "Over 3 days", headingNote: "1 · escalated to ops.admin at 3 d", headingRole: "bad" },
        { state: "overdue", item: "Course-correct voice", note: "raised by draft-scene", who: "Architect", left: 0.1, role: "bad", age: "4 d 2 h" },
        { heading: "1 to 3 days", headingNote: "2 · reminder sent at 24 h", headingRole: "warn" },
        { state: "dueSoon", item: "Protect the Whisperglass Codex", note: "", who: "Archivist Dera", left: 0.4, role: "warn", age: "1 d 1 h" },
        { state: "open", item: "Name the third warden", note: "", who: "Archivist Dera", left: 0.7, role: "ok", age: "1 d 0 h" },
        { heading: "12 to 24 hours", headingNote: "2" },
        { state: "open", item: "Keep the left hand injured", note: "", who: "Captain Mira", left: 0.9, role: "ok", age: "19 h" }
    ]
}
