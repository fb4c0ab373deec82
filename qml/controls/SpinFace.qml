// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

FocusScope {
    id: root

    required property T.SpinBox box
    property string name
    property string unit
    // Where T.SpinBox looks for what was typed.
    property alias text: number.text

    FieldInput {
        id: number
        objectName: "input"
        width: Math.min(parent.width, Math.max(Theme.px(20), contentWidth + 2))
        height: parent.height
        text: root.box.displayText
        name: root.name
        focus: true
        readOnly: !root.box.editable
        validator: root.box.validator
        inputMethodHints: Qt.ImhDigitsOnly
    }
    Text {
        anchors.left: number.right
        anchors.leftMargin: Theme.half
        height: parent.height
        text: root.unit
        font: Theme.body
        color: Theme.text3
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
    }
}
