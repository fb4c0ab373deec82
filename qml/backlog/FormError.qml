// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What the engine answered when it refused; stays in the dialog until the next try.
Banner {
    id: root

    required property errorWords error

    visible: error.isSet
    role: "bad"
    iconName: "failed"
    what: error.message
    why: error.fix
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Theme.sentence([error.message, error.fix])
}
