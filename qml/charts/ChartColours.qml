// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick
import Loomdeck.Controls

// Colours of series by their name: roles, percentiles, numbers of the theme's categories.
QtObject {
    readonly property bool dark: Theme.dark

    function of(name: string): color {
        switch (name) {
        case "p50": return Theme.p50
        case "p90": return Theme.p90
        case "p99": return Theme.p99
        }
        const number = parseInt(name)
        return isNaN(number) ? Theme.role(name).bar : Theme.categories[number % Theme.categories.length]
    }
}
