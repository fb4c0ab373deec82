// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A text of many lines with their numbers at the left. Tab leaves it; the page keeps the text: set it in onEdited.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

FocusScope {
    id: root

    property string value
    property string name
    property string note
    property bool readOnly: false
    property int markedLine: 0
    property alias input: area
    signal edited(string text)

    // Where lines begin in the text, and those in sight with their places.
    property var starts: [0]
    property var numbers: []

    function insert(text: string): void {
        if (area.readOnly)
            return
        if (area.selectedText !== "")
            area.remove(area.selectionStart, area.selectionEnd)
        area.insert(area.cursorPosition, text)
        area.forceActiveFocus(Qt.OtherFocusReason)
    }
    function show(start: int, length: int): void {
        area.forceActiveFocus(Qt.OtherFocusReason)
        area.select(start, start + length)
    }
    function findLines(): void {
        const list = [0]
        for (let at = area.text.indexOf("\n"); at >= 0; at = area.text.indexOf("\n", at + 1))
            list.push(at + 1)
        root.starts = list
        soon.restart()
    }
    function number(): void {
        const top = view.contentY
        let low = 0
        let high = root.starts.length - 1
        while (low < high) {
            const middle = (low + high + 1) >> 1
            if (area.positionToRectangle(root.starts[middle]).y <= top)
                low = middle
            else
                high = middle - 1
        }
        const list = []
        for (let i = low; i < root.starts.length; ++i) {
            const place = area.positionToRectangle(root.starts[i])
            if (place.y > top + view.height)
                break
            list.push({ line: i + 1, y: Math.round(place.y - top), height: place.height })
        }
        root.numbers = list
    }

    onValueChanged: if (area.text !== value) area.text = value

    // Several of them change at once, and a place is known only after the layout.
    Timer {
        id: soon
        interval: 0
        onTriggered: root.number()
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.readOnly ? Theme.canvas : Theme.surface
        border.width: area.activeFocus ? 2 : 1
        border.color: area.activeFocus ? Theme.accent : root.markedLine > 0 ? Theme.bad.text : Theme.edge
    }
    Item {
        id: gutter
        x: 2
        y: 2
        width: digits.width + Theme.px(20)
        height: parent.height - 4
        clip: true

        TextMetrics {
            id: digits
            font: Theme.monoCaption
            text: "0".repeat(Math.max(2, String(root.starts.length).length))
        }
        Repeater {
            model: root.numbers

            Text {
                required property var modelData
                objectName: "line" + modelData.line
                y: modelData.y
                width: gutter.width - Theme.px(12)
                height: modelData.height
                text: modelData.line
                font: Theme.monoCaption
                color: modelData.line === root.markedLine ? Theme.bad.text : Theme.text3
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignRight
                verticalAlignment: Text.AlignVCenter
            }
        }
        Separator {
            anchors.right: parent.right
            vertical: true
            height: parent.height
        }
    }
    Flickable {
        id: view
        anchors.left: gutter.right
        anchors.right: parent.right
        anchors.rightMargin: 2
        y: 2
        height: parent.height - 4
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        onContentYChanged: soon.restart()
        onHeightChanged: soon.restart()
        onContentHeightChanged: soon.restart()

        T.TextArea.flickable: T.TextArea {
            id: area
            objectName: "input"
            focus: true
            leftPadding: Theme.gap
            rightPadding: Theme.px(14)
            topPadding: Theme.px(6)
            bottomPadding: Theme.px(6)
            readOnly: root.readOnly
            font: Theme.monoCaption
            color: Theme.text1
            selectionColor: Theme.accentFill
            selectedTextColor: Theme.accentText
            selectByMouse: true
            persistentSelection: true
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            Accessible.name: root.name
            Accessible.description: root.note
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onWidthChanged: soon.restart()
            onTextChanged: {
                root.findLines()
                if (text !== root.value)
                    root.edited(text)
            }
        }
        WheelScroll { flickable: view; step: Theme.leading * 3 }
        ScrollThumb { parent: view; flickable: view }
    }
}
