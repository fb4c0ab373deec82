// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// A cell of two lines: what, and what explains it.
Item {
    id: root

    property string text
    property string note
    property bool strong: false
    property bool monoNote: false
    property bool faded: false

    height: parent ? parent.height : 0
    Accessible.ignored: true

    TextLabel {
        width: parent.width
        y: root.note === "" ? Math.round((root.height - height) / 2) : Theme.px(5)
        text: root.text
        font: root.strong ? Theme.bodyMedium : Theme.body
        color: root.faded ? Theme.text3 : Theme.text1
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        width: parent.width
        y: Theme.px(23)
        visible: root.note !== ""
        text: root.note
        font: root.monoNote ? Theme.monoCaption : Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
