// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// Every key that does something, by group, with a search; on the settings page and in the sheet that F1 opens.
FocusScope {
    id: root

    // "/" leads to the search.
    property bool searchKey: false

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Shortcuts")

    Shortcuts {
        id: keys
        filter: search.text
    }
    Shortcut {
        sequence: "/"
        enabled: root.searchKey && root.visible
        onActivated: search.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    SearchField {
        id: search
        objectName: "shortcutSearch"
        x: Theme.margin
        y: Theme.px(12)
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(320))
        focus: true
        placeholder: qsTr("Search shortcuts")
        shortcutText: root.searchKey ? "/" : ""
    }
    TextLabel {
        anchors.left: search.right
        anchors.leftMargin: Theme.px(12)
        anchors.verticalCenter: search.verticalCenter
        text: qsTr("%n shortcut(s)", "", keys.count)
        font: Theme.caption
        color: Theme.text3
    }
    ListView {
        id: list
        objectName: "shortcutRows"
        anchors.top: search.bottom
        anchors.topMargin: Theme.half
        anchors.bottom: parent.bottom
        width: Math.min(parent.width, Theme.px(720))
        clip: true
        model: keys
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        section.property: "group"
        section.delegate: ShortcutGroup {}
        delegate: ShortcutRow {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Shortcuts")
        Keys.onDownPressed: list.contentY = Math.min(Math.max(list.originY, list.originY + list.contentHeight - list.height), list.contentY + Theme.row)
        Keys.onUpPressed: list.contentY = Math.max(list.originY, list.contentY - Theme.row)

        FocusFrame { visible: list.activeFocus }
        WheelScroll { flickable: list }
        ScrollThumb { parent: list; flickable: list }
    }
    EmptyState {
        anchors.fill: list
        visible: keys.count === 0
        iconName: "keyboard"
        title: qsTr("Nothing matches")
        text: qsTr("No shortcut has “%1” in its name or its keys.").arg(search.text)
        actionText: qsTr("Clear the search")
        actionIcon: "x"
        onAction: search.clear()
    }
}
