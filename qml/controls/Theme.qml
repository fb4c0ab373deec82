// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, sizes and fonts of the whole console. Set dark, reducedMotion and baseFont from outside; read the rest.
pragma Singleton
import QtQuick
import Loomdeck.Controls

QtObject {
    id: theme

    property bool dark: false
    property bool reducedMotion: false
    property real baseFont: 13

    readonly property color canvas: dark ? "#0E1116" : "#F5F6F8"
    readonly property color surface: dark ? "#14181F" : "#FFFFFF"
    readonly property color raised: dark ? "#1B2029" : "#FFFFFF"
    readonly property color groupRow: dark ? "#10141A" : "#F5F6F8"
    readonly property color hover: dark ? "#1C222B" : "#EFF1F4"
    readonly property color selected: dark ? "#22264A" : "#ECEDFB"
    readonly property color sep: dark ? "#262D37" : "#E3E6EB"
    readonly property color line: dark ? "#3A4451" : "#C9CFD8"
    readonly property color edge: dark ? "#6D7888" : "#868F9D"
    readonly property color text1: dark ? "#E7EAEF" : "#161A21"
    readonly property color text2: dark ? "#B4BCC8" : "#454E5B"
    readonly property color text3: dark ? "#929CAA" : "#5F6977"
    readonly property color off: dark ? "#5F6976" : "#98A1AD"
    readonly property color accent: dark ? "#A3A6FF" : "#4B4FCB"
    readonly property color accentFill: dark ? "#5B5FDB" : "#4B4FCB"
    readonly property color accentText: "#FFFFFF"
    readonly property color badge: "#C0352B"
    readonly property color scrim: dark ? "#9E040609" : "#6B12161E"

    readonly property RoleColours neutral: RoleColours {
        text: theme.dark ? "#A7B0BD" : "#545E6C"
        soft: theme.dark ? "#232A34" : "#EDEFF2"
        bar: theme.dark ? "#404B59" : "#C3CAD3"
    }
    readonly property RoleColours run: RoleColours {
        text: theme.dark ? "#62BDEB" : "#07658F"
        soft: theme.dark ? "#122C3B" : "#E1F1F9"
        bar: theme.dark ? "#3E9CC8" : "#3394C0"
    }
    readonly property RoleColours ok: RoleColours {
        text: theme.dark ? "#62CB8E" : "#17703E"
        soft: theme.dark ? "#143020" : "#E2F3E8"
        bar: "#3F9A66"
    }
    readonly property RoleColours warn: RoleColours {
        text: theme.dark ? "#EBB851" : "#845400"
        soft: theme.dark ? "#352A11" : "#FBEFD5"
        bar: theme.dark ? "#C9932F" : "#BF8414"
    }
    readonly property RoleColours bad: RoleColours {
        text: theme.dark ? "#FF8A80" : "#B3261E"
        soft: theme.dark ? "#3D1C1C" : "#FBE7E5"
        bar: theme.dark ? "#E0645A" : "#D2493F"
    }
    readonly property RoleColours held: RoleColours {
        text: theme.dark ? "#DD9AE5" : "#85338D"
        soft: theme.dark ? "#341F39" : "#F6E8F7"
        bar: theme.dark ? "#A763B0" : "#B76ABF"
    }

    function role(name: string): RoleColours {
        switch (name) {
        case "run": return theme.run
        case "ok": return theme.ok
        case "warn": return theme.warn
        case "bad": return theme.bad
        case "held": return theme.held
        default: return theme.neutral
        }
    }

    readonly property color p50: dark ? "#6467C4" : "#8487E1"
    readonly property color p90: dark ? "#8F93F8" : "#6C70DB"
    readonly property color p99: dark ? "#C9CBFF" : "#2F3396"
    readonly property list<string> categories: dark
        ? ["#8B8FFF", "#45BBD6", "#E0A345", "#62BE86", "#DB84C2", "#93A0B1"]
        : ["#4B4FCB", "#0A86A8", "#B26B00", "#3C8D5A", "#B04A93", "#6B7686"]

    readonly property real scale: baseFont / 13
    function px(size: real): int { return Math.round(size * theme.scale) }
    // A million rows of an odd height would fall between the pixels that a float can name.
    function even(size: real): int { return 2 * Math.round(size * theme.scale / 2) }

    readonly property int half: px(4)
    readonly property int gap: px(8)
    readonly property int margin: px(16)
    readonly property int radiusBar: 2
    readonly property int radiusPill: 4
    readonly property int radius: 6
    readonly property int radiusMenu: 8
    readonly property int radiusDialog: 10

    readonly property int icon: px(16)
    readonly property int button: px(28)
    readonly property int field: px(30)
    readonly property int chip: px(26)
    readonly property int pill: px(22)
    readonly property int tabs: px(36)
    readonly property int row: even(32)
    readonly property int groupRowHeight: even(30)
    readonly property int widgetRow: even(28)
    readonly property int actionRow: even(40)
    readonly property int listRow: even(44)
    readonly property int keyColumn: px(112)

    readonly property int rail: px(200)
    readonly property int railNarrow: px(56)
    readonly property int topBar: px(48)
    readonly property int pageHeader: px(52)
    readonly property int bulkBar: px(48)
    readonly property int statusLine: px(28)
    readonly property int drawer: px(400)
    readonly property int drawerNarrow: px(360)
    readonly property int dialog: px(680)
    readonly property int dialogFoot: px(56)

    readonly property int duration: reducedMotion ? 0 : 120
    readonly property int tipDelay: 600

    readonly property ThemeFonts fonts: ThemeFonts { base: theme.baseFont }
    readonly property font body: fonts.body
    readonly property font bodyMedium: fonts.bodyMedium
    readonly property font bodyStrong: fonts.bodyStrong
    readonly property font caption: fonts.caption
    readonly property font captionMedium: fonts.captionMedium
    readonly property font captionStrong: fonts.captionStrong
    readonly property font title: fonts.title
    readonly property font mono: fonts.mono
    readonly property font monoCaption: fonts.monoCaption
    readonly property int leading: px(20)

    // What a screen reader says of a row: its parts, without the empty ones.
    function sentence(parts: var): string { return parts.filter(part => part !== "").join(", ") }
    function number(value: real): string { return Number(value).toLocaleString(Qt.locale(), "f", 0) }

    // Literals, because a binding inside one group of a palette breaks its other groups.
    readonly property Palette palette: dark ? darkPalette : lightPalette
    readonly property Palette lightPalette: Palette {
        window: "#FFFFFF"; windowText: "#161A21"; base: "#FFFFFF"; alternateBase: "#F5F6F8"; text: "#161A21"
        button: "#FFFFFF"; buttonText: "#161A21"; brightText: "#FFFFFF"; highlight: "#4B4FCB"; highlightedText: "#FFFFFF"
        link: "#4B4FCB"; linkVisited: "#4B4FCB"; placeholderText: "#5F6977"; toolTipBase: "#FFFFFF"; toolTipText: "#161A21"
        light: "#FFFFFF"; midlight: "#EFF1F4"; mid: "#C9CFD8"; dark: "#868F9D"; shadow: "#454E5B"
        disabled { windowText: "#98A1AD"; text: "#98A1AD"; buttonText: "#98A1AD" }
    }
    readonly property Palette darkPalette: Palette {
        window: "#14181F"; windowText: "#E7EAEF"; base: "#14181F"; alternateBase: "#0E1116"; text: "#E7EAEF"
        button: "#14181F"; buttonText: "#E7EAEF"; brightText: "#FFFFFF"; highlight: "#5B5FDB"; highlightedText: "#FFFFFF"
        link: "#A3A6FF"; linkVisited: "#A3A6FF"; placeholderText: "#929CAA"; toolTipBase: "#1B2029"; toolTipText: "#E7EAEF"
        light: "#262D37"; midlight: "#1C222B"; mid: "#3A4451"; dark: "#6D7888"; shadow: "#040609"
        disabled { windowText: "#5F6976"; text: "#5F6976"; buttonText: "#5F6976" }
    }
}
