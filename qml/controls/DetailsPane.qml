// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer at the right: a fixed head, then sections that scroll. Esc asks to close it.
import QtQuick

FocusScope {
    id: root

    property bool open: true
    property bool overlay: false
    property string name: qsTr("Details")
    default property alias sections: column.data
    property alias head: headSlot.data
    property alias headActions: actSlot.data
    property alias spacing: column.spacing
    signal closeRequested()

    readonly property real shift: open ? 0 : 1

    implicitWidth: overlay ? Theme.drawerNarrow : Theme.drawer
    visible: open || slide.running
    enabled: open
    clip: slide.running
    Accessible.role: Accessible.Pane
    Accessible.name: root.name
    Keys.onEscapePressed: root.closeRequested()
    Keys.forwardTo: [body]

    Rectangle {
        id: sheet
        property real shift: root.shift
        x: shift * root.width * (LayoutMirroring.enabled ? -1 : 1)
        width: parent.width
        height: parent.height
        color: Theme.surface
        Behavior on shift { NumberAnimation { id: slide; duration: Theme.duration; easing.type: Easing.OutCubic } }

        Separator {
            anchors.left: parent.left
            vertical: true
            height: parent.height
            color: root.overlay ? Theme.line : Theme.sep
        }
        Item {
            id: headRow
            width: parent.width
            height: Theme.topBar

            Row {
                id: headSlot
                anchors.left: parent.left
                anchors.leftMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gap
            }
            Row {
                anchors.right: parent.right
                anchors.rightMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.half

                Row {
                    id: actSlot
                    spacing: Theme.half
                }
                IconButton {
                    objectName: "closeButton"
                    iconName: "x"
                    text: qsTr("Close the details")
                    shortcutText: qsTr("Esc")
                    onClicked: root.closeRequested()
                }
            }
        }
        ScrollArea {
            id: body
            objectName: "body"
            anchors.top: headRow.bottom
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: 1
            anchors.right: parent.right
            contentHeight: column.height + Theme.margin

            Column {
                id: column
                width: parent.width
            }
        }
    }
}
