// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text that grows: follows its end until somebody scrolls up or selects, then stands still until they come back.
import QtQuick

FocusScope {
    id: root

    property string text
    property string name
    property string placeholder
    /** What the text is of; another one is followed anew. */
    property string source
    property int lines: 12
    property bool follows: true
    property bool moving: false
    readonly property bool behind: area.text !== root.text

    implicitHeight: lines * Theme.leading + Theme.px(12)
    onTextChanged: if (follows) take()
    onSourceChanged: goOn()

    function toEnd(): void { view.contentY = Math.max(0, view.contentHeight - view.height) }
    function take(): void {
        root.moving = true
        area.text = root.text
        root.toEnd()
        root.moving = false
    }
    function goOn(): void {
        area.deselect()
        root.follows = true
        root.take()
    }
    function look(): void {
        if (root.moving)
            return
        root.follows = area.selectedText === "" && view.contentY >= view.contentHeight - view.height - 1
        if (root.follows && root.behind)
            root.take()
    }
    function scroll(by: real): void {
        view.contentY = Math.round(Math.max(0, Math.min(view.contentHeight - view.height, view.contentY + by)))
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.canvas
        border.width: area.activeFocus ? 2 : 1
        border.color: area.activeFocus ? Theme.accent : Theme.line
    }
    Flickable {
        id: view
        anchors.fill: parent
        anchors.margins: 2
        contentWidth: width
        contentHeight: area.height
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        clip: true
        onContentYChanged: root.look()
        onHeightChanged: if (root.follows) root.toEnd()
        onContentHeightChanged: if (root.follows) root.toEnd()

        TextEdit {
            id: area
            objectName: "liveText"
            width: view.width
            height: Math.max(implicitHeight, view.height)
            focus: true
            activeFocusOnTab: true
            readOnly: true
            selectByMouse: true
            leftPadding: Theme.gap
            rightPadding: Theme.px(14)
            topPadding: Theme.half
            bottomPadding: Theme.half
            font: Theme.body
            color: Theme.text1
            selectionColor: Theme.accentFill
            selectedTextColor: Theme.accentText
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            Accessible.role: Accessible.EditableText
            Accessible.readOnly: true
            Accessible.name: root.name
            onSelectedTextChanged: root.look()
            Keys.priority: Keys.BeforeItem
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onPressed: event => {
                const page = view.height - Theme.leading
                const steps = { [Qt.Key_Up]: -Theme.leading, [Qt.Key_Down]: Theme.leading, [Qt.Key_PageUp]: -page, [Qt.Key_PageDown]: page,
                    [Qt.Key_Home]: -view.contentHeight, [Qt.Key_End]: view.contentHeight }
                const by = steps[event.key]
                event.accepted = by !== undefined && event.modifiers === Qt.NoModifier
                if (event.accepted)
                    root.scroll(by)
            }
        }
        WheelScroll { flickable: view; step: Theme.leading * 3 }
        ScrollThumb { parent: view; flickable: view }
    }
    Text {
        visible: area.length === 0
        x: Theme.gap + 2
        y: Theme.half + 2
        text: root.placeholder
        font: Theme.body
        color: Theme.text3
        textFormat: Text.PlainText
    }
    PushButton {
        objectName: "goOnButton"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        visible: !root.follows
        size: 24
        iconName: "down"
        text: qsTr("Follow the end")
        onClicked: root.goOn()
    }
}
