// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml
import Loomdeck.Controls

// Where the columns of the error budgets begin, for the head and every row.
QtObject {
    property real width: 0

    readonly property real figure: Theme.px(64)
    readonly property real promise: Math.round(Math.max(Theme.px(150), width * 0.17))
    readonly property real period: promise + figure
    readonly property real state: period + figure + Theme.margin
    readonly property real bar: state + Theme.px(150)
    readonly property real out: width - Theme.px(150)
    readonly property real six: out - figure - Theme.gap
    readonly property real hour: six - figure - Theme.gap
    readonly property real left: hour - figure - Theme.gap
}
