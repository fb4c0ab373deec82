// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// What the job was given, as it stands in the store.
PaneSection {
    id: root

    required property string payload

    text: qsTr("Payload")

    TextEdit {
        id: json
        width: parent.width
        text: root.payload
        font: Theme.monoCaption
        color: Theme.text1
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.WrapAnywhere
        readOnly: true
        selectByMouse: true
        selectionColor: Theme.accentFill
        selectedTextColor: Theme.accentText
        Accessible.name: root.text
    }
    Item { width: 1; height: Theme.gap }
    PushButton {
        objectName: "copyPayload"
        size: 24
        iconName: "copy"
        text: qsTr("Copy")
        onClicked: Clipboard.copy(root.payload)
    }
}
