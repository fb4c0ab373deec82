// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a query: typed into a clear input, drawn by a text above it whose keys are coloured.
import QtQuick
import QtQuick.Templates as T

FocusScope {
    id: root

    property alias text: input.text
    property alias input: input
    property string placeholder
    property string name
    readonly property int wordStart: text.lastIndexOf(" ", input.cursorPosition - 1) + 1
    readonly property string word: text.slice(wordStart, input.cursorPosition)
    property real wordX: 0
    signal edited(string text)
    signal keyPressed(var event)

    function styled(text: string): string {
        const safe = piece => piece.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/ /g, "&nbsp;")
        return text.split(/(\s+)/).map(word => {
            const key = /^-?[A-Za-z][\w.-]*:/.exec(word)
            return key === null ? safe(word)
                : "<font color=\"" + Theme.accent + "\">" + safe(key[0]) + "</font>" + safe(word.slice(key[0].length))
        }).join("")
    }

    function replaceWord(text: string): void {
        const start = root.wordStart
        input.remove(start, input.cursorPosition)
        input.insert(start, text)
        root.edited(input.text)
    }

    // The input never scrolls by itself, so that the text above it stays on the same pixels.
    function follow(): void {
        const cursor = input.cursorRectangle
        if (input.contentWidth + 2 <= root.width)
            input.x = 0
        else if (cursor.x + input.x > root.width - 2)
            input.x = root.width - 2 - cursor.x
        else if (cursor.x + input.x < 0)
            input.x = -cursor.x
        root.wordX = input.x + input.positionToRectangle(root.wordStart).x
    }

    clip: true
    onWidthChanged: later.restart()

    Timer { id: later; interval: 0; onTriggered: root.follow() }

    T.TextField {
        id: input
        objectName: "input"
        focus: true
        width: Math.max(root.width, contentWidth + 2)
        height: root.height
        padding: 0
        font: Theme.monoCaption
        color: inputMethodComposing ? Theme.text1 : "transparent"
        selectionColor: Theme.selected
        selectedTextColor: color
        verticalAlignment: TextInput.AlignVCenter
        selectByMouse: true
        cursorDelegate: Caret {}
        Accessible.name: root.name
        // Here and not on the scope around it, which would hear of Tab only when it has moved the focus.
        Keys.onPressed: event => root.keyPressed(event)
        onTextEdited: root.edited(text)
        // Not at once: asking the input for its size lays it out and comes back here.
        onCursorRectangleChanged: later.restart()

        Text {
            anchors.fill: parent
            visible: !input.inputMethodComposing
            text: root.styled(input.text)
            font: input.font
            color: Theme.text1
            textFormat: Text.StyledText
            verticalAlignment: Text.AlignVCenter
        }
    }
    Text {
        anchors.fill: parent
        visible: input.length === 0 && input.preeditText === ""
        text: root.placeholder
        font: input.font
        color: Theme.text3
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
}
