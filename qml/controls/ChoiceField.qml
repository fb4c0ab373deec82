// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// A choice among `{value, text}`: told its value, reports a wish.
SelectField {
    id: root

    property var options: []
    property string value
    signal chosen(string value)

    model: options
    textRole: "text"
    valueRole: "value"
    currentIndex: options.findIndex(option => option.value === root.value)
    onActivated: index => {
        const wish = root.options[index].value
        root.currentIndex = Qt.binding(() => root.options.findIndex(option => option.value === root.value))
        root.chosen(wish)
    }
}
