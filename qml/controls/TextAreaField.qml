// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

FieldShell {
    id: root

    property alias text: area.text
    property alias placeholder: area.placeholderText
    property alias readOnly: area.readOnly
    property alias input: area
    property string name: fullName === "" ? placeholder : fullName
    property bool mono: false
    property int lines: 3
    signal edited(string text)

    active: area.activeFocus
    frameHeight: lines * Theme.leading + Theme.px(12)

    Flickable {
        id: view
        parent: root.frame
        anchors.fill: parent
        anchors.margins: 2
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        T.TextArea.flickable: T.TextArea {
            id: area
            objectName: "input"
            focus: true
            leftPadding: Theme.gap
            rightPadding: Theme.px(12)
            topPadding: Theme.half
            bottomPadding: Theme.half
            font: root.mono ? Theme.monoCaption : Theme.body
            color: enabled ? Theme.text1 : Theme.off
            selectionColor: Theme.selected
            selectedTextColor: Theme.text1
            selectByMouse: true
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            Accessible.name: root.name
            Accessible.description: root.error !== "" ? root.error : root.hint
            // A form is left by Tab; a tab sign in a text of people is never meant.
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onTextChanged: if (activeFocus) root.edited(text)

            Text {
                visible: area.length === 0 && area.preeditText === ""
                x: area.leftPadding
                y: area.topPadding
                width: parent.width - x
                text: area.placeholderText
                font: area.font
                color: Theme.text3
                textFormat: Text.PlainText
                elide: Text.ElideRight
            }
        }
        WheelScroll { flickable: view; step: Theme.leading * 3 }
        ScrollThumb { parent: view; flickable: view }
    }
}
