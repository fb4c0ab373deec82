// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of a ModalDialog: head, body that scrolls, foot.
import QtQuick

FocusScope {
    id: root

    property string title
    property string note
    property string verb
    property string verbIcon
    property string backText
    property bool ready: true
    property bool busy: false
    property bool dangerous: false
    property alias content: column.data
    property alias headExtra: headSlot.data
    property alias spacing: column.spacing
    readonly property Item firstStop: dangerous ? backButton : verb === "" ? closeButton : verbButton
    signal confirmed()
    signal dismissed()

    function enter(): void { if (!root.dangerous) root.confirmed() }

    implicitHeight: head.height + foot.height + body.contentHeight
    Accessible.role: Accessible.Dialog
    Accessible.name: root.title
    Keys.onEscapePressed: dismissed()
    Keys.onReturnPressed: enter()
    Keys.onEnterPressed: enter()

    Item {
        id: head
        width: parent.width
        height: Theme.px(56)

        Text {
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(20)
            anchors.right: headSlot.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.title
            font: Theme.title
            color: Theme.text1
            textFormat: Text.PlainText
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Row {
            id: headSlot
            anchors.right: closeButton.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap
        }
        IconButton {
            id: closeButton
            objectName: "closeButton"
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(14)
            anchors.verticalCenter: parent.verticalCenter
            iconName: "x"
            text: qsTr("Close")
            shortcutText: qsTr("Esc")
            onClicked: root.dismissed()
        }
    }
    ScrollArea {
        id: body
        objectName: "body"
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: parent.width
        contentHeight: column.height + Theme.margin

        Column {
            id: column
            x: Theme.px(20)
            width: body.width - 2 * Theme.px(20)
            spacing: Theme.px(12)
        }
    }
    Item {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.dialogFoot

        Separator { width: parent.width }
        Text {
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(20)
            anchors.right: acts.left
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: root.note
            font: Theme.caption
            color: Theme.text3
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Row {
            id: acts
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(20)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            PushButton {
                id: backButton
                objectName: "backButton"
                size: 32
                text: root.backText
                onClicked: root.dismissed()
            }
            PushButton {
                id: verbButton
                objectName: "verbButton"
                visible: root.verb !== ""
                size: 32
                kind: "primary"
                text: root.verb
                iconName: root.verbIcon
                busy: root.busy
                enabled: root.ready
                enterClicks: !root.dangerous
                onClicked: root.confirmed()
            }
        }
    }
}
