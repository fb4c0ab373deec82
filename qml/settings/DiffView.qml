// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// Two texts line by line: what was removed has a minus, what was added a plus, and both have their colour.
FocusScope {
    id: root

    property DiffLines lines: null

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
        model: root.lines
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        Accessible.role: Accessible.List
        Accessible.name: root.lines !== null ? qsTr("Difference: %1").arg(root.lines.summary) : ""
        Keys.onUpPressed: root.scroll(-Theme.leading)
        Keys.onDownPressed: root.scroll(Theme.leading)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown
            if (event.accepted)
                root.scroll(0.9 * list.height * (event.key === Qt.Key_PageUp ? -1 : 1))
        }
        delegate: DiffRow { width: list.width }

        FocusFrame { parent: list; visible: list.activeFocus }
        WheelScroll { flickable: list }
        ScrollThumb { parent: list; flickable: list }
    }
}
