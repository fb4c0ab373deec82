// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts line by line: what was removed has a minus, what was added a plus, and both have their colour. Rows have
// the roles sign, kind, before, after, text and spoken.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: root

    property alias lines: list.model
    property string name

    function scroll(by: real): void {
        list.contentY = Math.max(list.originY, Math.min(list.originY + Math.max(0, list.contentHeight - list.height), list.contentY + by))
    }

    ListView {
        id: list
        objectName: "diffRows"
        anchors.fill: parent
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        Accessible.role: Accessible.List
        Accessible.name: root.name
        Keys.onUpPressed: root.scroll(-Theme.leading)
        Keys.onDownPressed: root.scroll(Theme.leading)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown
            if (event.accepted)
                root.scroll(0.9 * list.height * (event.key === Qt.Key_PageUp ? -1 : 1))
        }
        delegate: DiffRow { width: list.width }

        FocusFrame { parent: root; anchors.margins: 0; visible: list.activeFocus }
        WheelScroll { flickable: list }
        ScrollThumb { parent: list; flickable: list }
    }
}
