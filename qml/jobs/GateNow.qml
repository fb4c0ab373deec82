// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What a gate lets through at this moment, why, and who waits for it.
Column {
    id: root

    required property GateForm form

    spacing: Theme.half

    Row {
        spacing: Theme.gap

        StateLabel { stateName: root.form.stateName }
        TextLabel {
            text: root.form.now
            font: Theme.bodyMedium
        }
        TextLabel {
            text: "· " + root.form.held
            color: Theme.text2
        }
    }
    TextLabel {
        width: parent.width
        visible: text !== ""
        text: root.form.why
        color: Theme.text3
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
    }
}
