// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

ControlCase {
    id: root

    name: "Theme"

    readonly property var roles: ["run", "ok", "warn", "bad", "held", "neutral"]

    function luminance(shade: color): real {
        const linear = part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)
        return 0.2126 * linear(shade.r) + 0.7152 * linear(shade.g) + 0.0722 * linear(shade.b)
    }
    function contrast(first: color, second: color): real {
        const one = luminance(first)
        const two = luminance(second)
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
    }
    // A row of look.md: computed, at least what is asked, and the number that the page promises.
    function enough(first: color, second: color, least: real, promised: real, what: string): void {
        const value = contrast(first, second)
        verify(value >= least, `${what}: ${value.toFixed(2)} is below ${least}`)
        if (promised > 0)
            fuzzyCompare(value, promised, 0.06, `${what}: look.md says ${promised}, the theme has ${value.toFixed(2)}`)
    }

    function test_contrast_data() {
        return [{ tag: "light", dark: false }, { tag: "dark", dark: true }]
    }
    function test_contrast(data) {
        Theme.dark = data.dark
        const pick = (light, dark) => data.dark ? dark : light
        const rows = [
            ["text1", "surface", pick(17.4, 14.8)], ["text1", "canvas", pick(16.1, 15.7)], ["text1", "selected", pick(15.0, 12.1)],
            ["text2", "surface", pick(8.4, 9.3)], ["text2", "canvas", pick(7.8, 9.9)], ["text2", "selected", pick(7.3, 7.6)],
            ["text3", "surface", pick(5.6, 6.4)], ["text3", "canvas", pick(5.2, 6.8)], ["text3", "hover", pick(4.9, 5.8)], ["text3", "selected", pick(4.8, 5.2)],
            ["accent", "surface", pick(6.4, 8.0)], ["accent", "selected", pick(5.5, 6.6)], ["accentText", "accentFill", pick(6.4, 5.1)],
            ["accentText", "badge", 5.5], ["text1", "raised", 0], ["text2", "raised", 0], ["text3", "raised", 0], ["accent", "raised", 0],
            ["text1", "hover", 0], ["text2", "hover", 0], ["accent", "canvas", 0], ["accent", "hover", 0], ["text3", "groupRow", 0]]
        for (const [front, back, promised] of rows)
            enough(Theme[front], Theme[back], 4.5, promised, `${front} on ${back}`)

        const onSurface = pick([6.4, 6.1, 6.5, 6.5, 7.4, 6.6], [8.5, 8.9, 9.8, 7.8, 8.3, 8.1])
        const onSoft = pick([5.6, 5.3, 5.7, 5.5, 6.2, 5.7], [6.9, 7.1, 7.7, 6.7, 7.0, 6.6])
        const bars = pick([3.4, 3.5, 3.2, 4.4, 3.6], [5.8, 5.1, 6.5, 5.2, 4.3])
        let lowest = 99
        let text1 = 99
        let text2 = 99
        roles.forEach((name, i) => {
            const role = Theme.role(name)
            enough(role.text, Theme.surface, 4.5, onSurface[i], `${name} on surface`)
            enough(role.text, role.soft, 4.5, onSoft[i], `${name} on its soft fill`)
            enough(role.text, Theme.canvas, 4.5, 0, `${name} on canvas`)
            enough(role.text, Theme.groupRow, 4.5, 0, `${name} on a group row`)
            enough(role.text, Theme.hover, 4.5, 0, `${name} on hover`)
            enough(role.text, Theme.selected, 4.5, 0, `${name} on selected`)
            lowest = Math.min(lowest, contrast(role.text, Theme.selected))
            text1 = Math.min(text1, contrast(Theme.text1, role.soft))
            text2 = Math.min(text2, contrast(Theme.text2, role.soft))
            if (i < bars.length)
                enough(role.bar, Theme.surface, 3, bars[i], `the bar of ${name} on surface`)
        })
        fuzzyCompare(lowest, pick(5.3, 6.4), 0.06, "the lowest role on selected")
        fuzzyCompare(text1, pick(14.7, 11.7), 0.06, "text1 on the least favourable soft fill")
        fuzzyCompare(text2, pick(7.1, 7.4), 0.06, "text2 on the least favourable soft fill")
        enough(Theme.edge, Theme.surface, 3, pick(3.3, 4.0), "edge on surface")
        enough(Theme.edge, Theme.canvas, 2.99, pick(3.0, 4.2), "edge on canvas")
        enough(Theme.p50, Theme.surface, 3, 0, "p50")
        enough(Theme.p90, Theme.surface, 3, 0, "p90")
        enough(Theme.p99, Theme.surface, 3, 0, "p99")
        for (const shade of Theme.categories)
            enough(Qt.color(shade), Theme.surface, 3, 0, `category ${shade}`)
    }

    function test_palette_follows_the_mode_and_keeps_its_disabled_group() {
        compare(String(Theme.palette.window), String(Theme.surface))
        Theme.dark = true
        compare(String(Theme.palette.window), String(Theme.surface))
        compare(String(Theme.palette.disabled.text), String(Theme.off))
    }

    function test_every_state_has_icon_word_and_role() {
        const names = Object.keys(States.table)
        verify(names.length >= 34)
        for (const name of names) {
            verify(States.wordOf(name) !== "", name)
            verify(roles.includes(States.roleOf(name)), name)
        }
        compare(States.wordOf("running"), "In progress")
        compare(States.roleOf("dueSoon"), "warn")
        compare(States.iconOf("notTold"), "bell-off")
        compare(States.wordOf("something new"), "something new")
        compare(States.roleOf("something new"), "neutral")
        const held = States.find("held")
        compare([held.icon, held.word, held.role].join(), "held,Held,held")
        compare(String(held.colours.soft), String(Theme.held.soft))
    }

    Component { id: words; Text { textFormat: Text.PlainText } }

    function test_figures_are_of_one_width() {
        for (const font of [Theme.body, Theme.bodyMedium, Theme.bodyStrong, Theme.caption, Theme.title]) {
            const ones = make(words, { text: "1111111111", font: font })
            const fours = make(words, { text: "4444444444", font: font })
            compare(ones.implicitWidth, fours.implicitWidth)
        }
    }

    function test_mono_keeps_signs_apart() {
        const signs = make(words, { text: ":>!=", font: Theme.mono })
        const letters = make(words, { text: "aaaa", font: Theme.mono })
        compare(signs.implicitWidth, letters.implicitWidth)
        verify(!Theme.mono.preferShaping)
    }

    function test_sizes_follow_the_base_font() {
        compare(Theme.body.pixelSize, 13)
        compare(Theme.caption.pixelSize, 12)
        compare(Theme.title.pixelSize, 20)
        Theme.baseFont = 19.5
        compare(Theme.body.pixelSize, 20)
        compare(Theme.row, 48)
        compare(Theme.row % 2, 0)
        Theme.baseFont = 13
        compare(Theme.row, 32)
    }

    function test_reduced_motion_means_none() {
        compare(Theme.duration, 0)
        Theme.reducedMotion = false
        compare(Theme.duration, 120)
    }
}
