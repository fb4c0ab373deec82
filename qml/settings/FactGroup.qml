// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// Facts under one head, and below them how to change what can be changed.
Column {
    id: root

    required property string title
    property string caption
    property string advice
    property bool separated: false
    default property alias content: rows.data

    bottomPadding: Theme.px(12)

    Separator {
        width: parent.width
        visible: root.separated
    }
    SectionHeader {
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: root.title
        caption: root.caption
    }
    Column {
        id: rows
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
    }
    TextLabel {
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        topPadding: Theme.gap
        visible: text !== ""
        text: root.advice
        font: Theme.caption
        color: Theme.text3
        lineHeight: Theme.px(18)
        lineHeightMode: Text.FixedHeight
        wrapMode: Text.Wrap
    }
}
