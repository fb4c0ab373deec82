// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bare line of text inside a field's frame.
import QtQuick
import QtQuick.Templates as T

T.TextField {
    id: root

    property string name

    leftPadding: 0
    rightPadding: 0
    font: Theme.body
    color: enabled ? Theme.text1 : Theme.off
    selectionColor: Theme.selected
    selectedTextColor: Theme.text1
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    clip: contentWidth > width
    Accessible.name: name

    Text {
        anchors.fill: parent
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        font: root.font
        color: Theme.text3
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
}
