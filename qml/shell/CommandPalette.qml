// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Loomdeck.Console
import Loomdeck.Controls

// One field for everything: what can be done, what there is, where to go.
T.Popup {
    id: root

    property Item returnTo: null

    function runCurrent(stay: bool): void {
        const row = model.current
        if (!stay)
            root.close()
        if (!model.run(row) && !stay)
            root.open()
        else if (stay)
            model.reset()
    }

    parent: T.Overlay.overlay
    modal: true
    dim: true
    focus: true
    padding: 1
    width: Math.min(Theme.px(640), parent ? parent.width - 2 * Theme.margin : Theme.px(640))
    height: Math.min(column.implicitHeight + 2, parent ? parent.height - y - Theme.margin : column.implicitHeight)
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.min(Theme.px(108), Math.round(parent.height * 0.12)) : 0
    onAboutToShow: {
        returnTo = parent ? parent.Window.activeFocusItem : null
        model.reset()
    }
    onOpened: field.forceActiveFocus(Qt.ShortcutFocusReason)
    onClosed: {
        if (returnTo !== null)
            returnTo.forceActiveFocus(Qt.PopupFocusReason)
        returnTo = null
    }
    T.Overlay.modal: Rectangle { color: Theme.scrim }
    background: Rectangle {
        radius: Theme.radiusDialog
        color: Theme.raised
        border.color: Theme.line
    }

    PaletteModel { id: model }

    Column {
        id: column
        width: parent.width

        Item {
            width: parent.width
            height: Theme.px(52)

            Icon {
                id: sign
                x: Theme.px(20)
                anchors.verticalCenter: parent.verticalCenter
                name: "command"
                color: Theme.accent
            }
            TextInput {
                id: field
                objectName: "paletteField"
                anchors.left: sign.right
                anchors.leftMargin: Theme.px(10)
                anchors.right: where.left
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                text: model.text
                font: Theme.body
                color: Theme.text1
                selectionColor: Theme.accentFill
                selectedTextColor: Theme.accentText
                selectByMouse: true
                clip: true
                maximumLength: 200
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Search or run a command")
                onTextEdited: model.text = text
                Keys.onUpPressed: model.move(-1)
                Keys.onDownPressed: model.move(1)
                Keys.onTabPressed: model.move(1)
                Keys.onBacktabPressed: model.move(-1)
                Keys.onReturnPressed: event => root.runCurrent((event.modifiers & Qt.ControlModifier) !== 0)
                Keys.onEnterPressed: event => root.runCurrent((event.modifiers & Qt.ControlModifier) !== 0)
                Keys.onEscapePressed: root.close()
            }
            TextLabel {
                anchors.fill: field
                visible: field.text === ""
                text: qsTr("Search or run a command")
                color: Theme.text3
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            Row {
                id: where
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(20)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gap

                TextLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    text: Session.scope.text
                    font: Theme.caption
                    color: Theme.text3
                }
                KeyCap { text: qsTr("Esc") }
            }
        }
        Separator { width: parent.width }
        ListView {
            id: list
            objectName: "paletteList"
            width: parent.width
            height: Math.min(contentHeight + topMargin + bottomMargin, Theme.px(470))
            topMargin: Theme.half
            bottomMargin: Theme.half
            visible: model.count > 0
            clip: true
            model: model
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: model.current
            highlightFollowsCurrentItem: false
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Results")
            onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
            delegate: PaletteRow {
                width: ListView.view.width
                current: index === model.current
                onPicked: row => {
                    model.current = row
                    root.runCurrent(false)
                }
                onPointed: row => model.current = row
            }
            WheelScroll { flickable: list }
        }
        EmptyState {
            width: parent.width
            height: Theme.px(120)
            visible: model.count === 0
            iconName: "search"
            title: model.searching ? qsTr("Searching") : qsTr("Nothing matches")
            text: qsTr("Try a part of an item's id or description, or > for commands.")
        }
        Separator { width: parent.width }
        PaletteFoot { width: parent.width }
    }
}
