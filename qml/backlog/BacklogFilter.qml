// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// One filter with two faces: the text, and the chips below it.
Item {
    id: root

    required property BacklogController controller

    function setText(text: string): void { query.text = text }
    function focusText(): void {
        query.input.forceActiveFocus(Qt.ShortcutFocusReason)
        query.input.selectAll()
    }
    // Starts a filter of this kind in the text, where it can be completed.
    function begin(key: string): void {
        const text = query.text.trim()
        query.text = (text === "" ? "" : text + " ") + key + ":"
        query.input.forceActiveFocus(Qt.OtherFocusReason)
        query.input.cursorPosition = query.text.length
        query.offering = true
    }

    implicitHeight: chips.y + chips.height

    Connections {
        target: root.controller
        function onTextReplaced(text: string) { query.text = text }
    }
    QueryField {
        id: query
        objectName: "query"
        width: parent.width
        placeholder: qsTr("state:stuck  plan:\"Saga Draft\"  age:>2h  words to look for")
        countText: root.controller.countText
        error: root.controller.textError
        suggestions: root.controller.suggestions(query.word)
        Component.onCompleted: text = root.controller.text
        onEdited: text => root.controller.type(text, false)
        onAccepted: text => root.controller.type(text, true)
    }
    Flow {
        id: chips
        anchors.top: query.bottom
        anchors.topMargin: Theme.gap
        width: parent.width - (waiting.visible ? waiting.width + Theme.gap : 0)
        spacing: Theme.gap

        Repeater {
            model: root.controller.chips

            Chip {
                required property string key
                required name
                required value
                objectName: "chip-" + key
                onClicked: root.focusText()
                onRemoved: root.controller.removeFilter(key)
            }
        }
        AddChip {
            id: add
            text: qsTr("Filter")
            onClicked: menu.openBelow(add)
        }
    }
    Row {
        id: waiting
        objectName: "waiting"
        visible: root.controller.waitingText !== ""
        anchors.right: parent.right
        y: chips.y
        height: Theme.chip
        spacing: Theme.half

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "sync"
            color: Theme.text2
        }
        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: root.controller.waitingText + " ·"
            font: Theme.caption
            color: Theme.text2
        }
        PushButton {
            objectName: "showWaiting"
            anchors.verticalCenter: parent.verticalCenter
            size: 24
            kind: "link"
            text: qsTr("show")
            onClicked: root.controller.reload()
        }
    }
    FilterMenu {
        id: menu
        onChosen: key => root.begin(key)
    }
}
