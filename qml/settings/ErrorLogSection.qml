// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// What went wrong while this console ran: nothing is sent anywhere, and nothing outlives the window.
FocusScope {
    id: root

    readonly property int count: Session.errorLog.count

    SectionHeader {
        id: head
        x: Theme.margin
        y: Theme.half
        width: parent.width - 2 * Theme.margin
        text: qsTr("Error log")
        caption: root.count > 0 ? qsTr("%n error(s) since the console was started, newest first", "", root.count) : qsTr("since the console was started")

        PushButton {
            objectName: "copyErrorsButton"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            visible: root.count > 0
            iconName: "copy"
            text: qsTr("Copy all")
            onClicked: Clipboard.copy(Session.errorLog.text())
        }
        PushButton {
            objectName: "clearErrorsButton"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            visible: root.count > 0
            kind: "ghost"
            iconName: "x"
            text: qsTr("Clear")
            onClicked: Session.errorLog.clear()
        }
    }
    Separator {
        id: line
        anchors.top: head.bottom
        anchors.topMargin: Theme.half
        width: parent.width
    }
    ListView {
        id: list
        objectName: "errorRows"
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: Session.errorLog
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        delegate: ErrorRow {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Errors")
        Keys.onDownPressed: list.contentY = Math.min(Math.max(list.originY, list.originY + list.contentHeight - list.height), list.contentY + Theme.row)
        Keys.onUpPressed: list.contentY = Math.max(list.originY, list.contentY - Theme.row)

        WheelScroll { flickable: list }
        ScrollThumb { parent: list; flickable: list }
    }
    EmptyState {
        anchors.fill: list
        visible: root.count === 0
        iconName: "complete"
        iconColor: Theme.ok.text
        title: qsTr("No error so far")
        text: qsTr("What a command refuses and what cannot be read is kept here with its reason and its fix, until the window is closed.")
    }
}
