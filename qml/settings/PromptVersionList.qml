// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

FocusScope {
    id: root

    property PromptCompare compare: null
    property bool byMouse: false

    function step(by: int): void {
        root.byMouse = false
        const row = root.compare.versions.indexOf(root.compare.version) + by
        if (row < 0 || row >= root.compare.versions.count)
            return
        root.compare.version = root.compare.versions.numberAt(row)
        list.positionViewAtIndex(row, ListView.Contain)
    }

    onActiveFocusChanged: if (!activeFocus) byMouse = false

    ListView {
        id: list
        objectName: "promptVersions"
        anchors.fill: parent
        clip: true
        focus: true
        activeFocusOnTab: true
        model: root.compare !== null ? root.compare.versions : null
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Versions, newest first")
        Keys.onUpPressed: root.step(-1)
        Keys.onDownPressed: root.step(1)
        delegate: PromptVersionRow {
            width: list.width
            current: root.compare !== null && number === root.compare.version
            ring: current && list.activeFocus && !root.byMouse
            onPicked: {
                root.byMouse = true
                list.forceActiveFocus(Qt.MouseFocusReason)
                root.compare.version = number
            }
        }
        WheelScroll { flickable: list }
        ScrollThumb { parent: list; flickable: list }
    }
}
