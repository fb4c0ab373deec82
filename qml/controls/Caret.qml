// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// For an input whose own text is clear, which would make its cursor clear as well.
import QtQuick
import QtQuick.Templates as T

Rectangle {
    id: root

    readonly property T.TextField field: parent as T.TextField
    property bool lit: true

    width: 1
    color: Theme.text1
    visible: field !== null && field.cursorVisible && lit

    Timer {
        interval: Application.styleHints.cursorFlashTime / 2
        running: root.field !== null && root.field.cursorVisible && interval > 0
        repeat: true
        onTriggered: root.lit = !root.lit
        onRunningChanged: root.lit = true
    }
    onXChanged: lit = true
}
