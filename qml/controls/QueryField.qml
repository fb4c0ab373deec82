// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter as text. suggestions are {text, note}; each replaces the word under the cursor.
import QtQuick
import Loomdeck.Controls

FieldShell {
    id: root

    property alias text: query.text
    property alias placeholder: query.placeholder
    property alias input: query.input
    readonly property alias word: query.word
    property string name: qsTr("Filter")
    property string countText
    property var suggestions: []
    property bool offering: false
    property int chosen: -1
    readonly property alias listed: list.opened
    signal edited(string text)
    signal accepted(string text)

    function complete(index: int): void {
        if (index < 0 || index >= root.suggestions.length)
            return
        const text = root.suggestions[index].text
        query.replaceWord(text.endsWith(":") ? text : text + " ")
        root.chosen = -1
        root.offering = text.endsWith(":")
    }

    function press(event: KeyEvent): void {
        const many = root.suggestions.length
        const step = event.key === Qt.Key_Down ? 1 : event.key === Qt.Key_Up ? -1 : 0
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
        event.accepted = true
        if (step !== 0 && many > 0) {
            root.chosen = root.offering ? (root.chosen + step + many) % many : 0
            root.offering = true
        } else if (event.key === Qt.Key_Space && (event.modifiers & Qt.ControlModifier)) {
            root.offering = true
        } else if (list.visible && root.chosen >= 0 && (enter || event.key === Qt.Key_Tab)) {
            root.complete(root.chosen)
        } else if (list.visible && event.key === Qt.Key_Escape) {
            root.offering = false
        } else if (enter) {
            root.offering = false
            root.accepted(root.text)
        } else {
            event.accepted = false
        }
    }

    active: query.input.activeFocus
    onSuggestionsChanged: chosen = -1

    Icon {
        id: sign
        parent: root.frame
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
        name: "filter"
        color: Theme.text3
    }
    QueryText {
        id: query
        parent: root.frame
        focus: true
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: tail.left
        anchors.rightMargin: Theme.gap
        height: parent.height
        name: root.name
        onKeyPressed: event => root.press(event)
        onEdited: text => {
            root.offering = true
            root.edited(text)
        }
    }
    Row {
        id: tail
        parent: root.frame
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(6)
        height: parent.height
        spacing: Theme.px(6)

        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.countText
            font: Theme.caption
            color: Theme.text3
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        IconButton {
            objectName: "copyButton"
            anchors.verticalCenter: parent.verticalCenter
            size: 22
            iconName: "copy"
            text: qsTr("Copy the filter")
            onClicked: Clipboard.copy(root.text)
        }
    }
    PopupFrame {
        id: list
        objectName: "suggestionList"
        parent: root.frame
        x: Math.min(query.x + query.wordX - Theme.gap, Math.max(0, root.width - width))
        y: root.frame.height + 2
        width: Math.min(root.width, Theme.px(360))
        closePolicy: PopupFrame.NoAutoClose
        visible: root.offering && root.active && root.suggestions.length > 0

        contentItem: SuggestionList {
            model: root.suggestions
            chosen: root.chosen
            onPicked: index => root.complete(index)
        }
    }
}
