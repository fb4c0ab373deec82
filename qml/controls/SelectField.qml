// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A drop-down: arrows, Home, End, typing the first letters, Enter, Esc.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

FieldShell {
    id: root

    property alias model: combo.model
    property alias textRole: combo.textRole
    property alias valueRole: combo.valueRole
    property alias currentIndex: combo.currentIndex
    readonly property alias currentText: combo.currentText
    readonly property alias currentValue: combo.currentValue
    readonly property alias count: combo.count
    property string placeholder
    property string name: fullName === "" ? placeholder : fullName
    property alias combo: combo
    property string typed
    signal activated(int index)

    function indexOfValue(value: var): int { return combo.indexOfValue(value) }

    function typeAhead(text: string): void {
        root.typed += text.toLowerCase()
        forget.restart()
        const from = combo.popup.visible ? combo.highlightedIndex : combo.currentIndex
        const again = root.typed.length === 1 ? 1 : 0
        for (let i = 0; i < combo.count; ++i) {
            const at = (Math.max(0, from + again) + i) % combo.count
            if (combo.textAt(at).toLowerCase().startsWith(root.typed)) {
                combo.pick(at)
                return
            }
        }
    }

    active: combo.activeFocus

    Timer { id: forget; interval: 1000; onTriggered: root.typed = "" }

    T.ComboBox {
        id: combo
        objectName: "combo"

        property bool opening: false

        function pick(index: int): void {
            if (combo.popup.visible) {
                (combo.popup.contentItem as ListView).currentIndex = index
                return
            }
            combo.currentIndex = index
            combo.activated(index)
        }

        parent: root.frame
        anchors.fill: parent
        focus: true
        hoverEnabled: true
        leftPadding: Theme.px(10)
        rightPadding: Theme.px(30)
        Accessible.name: root.name
        Accessible.description: root.error !== "" ? root.error : root.hint
        Accessible.onPressAction: popup.open()
        onActivated: index => root.activated(index)
        Keys.onPressed: event => {
            const opens = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
            if (opens && !popup.visible) {
                popup.open()
                opening = true
                event.accepted = true
            } else if (event.text.length === 1 && event.text > " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))) {
                root.typeAhead(event.text)
                event.accepted = true
            }
        }

        // T.ComboBox closes on the release of Enter, also of the one that has just opened it.
        Keys.onReleased: event => {
            event.accepted = opening
            opening = false
        }

        contentItem: Text {
            text: combo.currentIndex < 0 ? root.placeholder : combo.displayText
            font: Theme.body
            color: !root.enabled ? Theme.off : combo.currentIndex < 0 ? Theme.text3 : Theme.text1
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
        }
        indicator: Icon {
            x: combo.mirrored ? Theme.px(10) : combo.width - width - Theme.px(10)
            y: (combo.height - height) / 2
            name: "down"
            color: root.enabled ? Theme.text2 : Theme.off
        }
        delegate: T.ItemDelegate {
            id: option
            required property int index
            objectName: "option" + index
            width: ListView.view ? ListView.view.width : 0
            implicitHeight: implicitBackgroundHeight
            highlighted: combo.highlightedIndex === index
            text: combo.textAt(index)
            Accessible.name: text
            background: ChoiceRow {
                text: option.text
                current: option.highlighted
                chosen: combo.currentIndex === option.index
            }
        }
        popup: PopupFrame {
            y: combo.height + 2
            width: combo.width
            contentItem: PopupList {
                model: combo.popup.visible ? combo.delegateModel : null
                currentIndex: combo.highlightedIndex
            }
        }
    }
}
