// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Failures

FocusScope {
    id: root

    required property FailureController controller
    readonly property alias list: list

    function follow(): void {
        if (list.currentIndex < 0 && list.count > 0)
            list.currentIndex = 0
        root.controller.current = root.controller.keyAt(list.currentIndex)
    }
    function go(row: int): void {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, row))
        list.positionViewAtIndex(list.currentIndex, ListView.Contain)
    }
    function command(key: int): bool {
        const page = Math.max(1, Math.floor(list.height / Theme.listRow) - 1)
        switch (key) {
        case Qt.Key_Up: go(list.currentIndex - 1); break
        case Qt.Key_Down: go(list.currentIndex + 1); break
        case Qt.Key_Home: go(0); break
        case Qt.Key_End: go(list.count - 1); break
        case Qt.Key_PageUp: go(list.currentIndex - page); break
        case Qt.Key_PageDown: go(list.currentIndex + page); break
        case Qt.Key_Right: root.controller.unfold(list.currentIndex, !mirrored); break
        case Qt.Key_Left: root.controller.unfold(list.currentIndex, mirrored); break
        case Qt.Key_Return:
        case Qt.Key_Enter: root.controller.activate(list.currentIndex); break
        case Qt.Key_K: root.controller.ask("failure.acknowledge"); break
        case Qt.Key_A: root.controller.ask("failure.assign"); break
        case Qt.Key_I: root.controller.ask("failure.ignore"); break
        case Qt.Key_O: root.controller.ask("failure.reopen"); break
        case Qt.Key_R: root.controller.ask("failure.retry-group"); break
        case Qt.Key_T: root.controller.showTranscript(list.currentIndex); break
        case Qt.Key_V: root.controller.showResolver(list.currentIndex); break
        default: return false
        }
        return true
    }
    readonly property bool mirrored: LayoutMirroring.enabled

    Connections {
        target: root.controller
        function onCountsChanged() { root.follow() }
        function onViewChanged() { list.currentIndex = -1 }
    }
    FailureHead {
        id: heads
        width: parent.width
        first: root.controller.view === "open" ? qsTr("Class") : qsTr("State")
    }
    ListView {
        id: list
        objectName: "failureRows"
        anchors.top: heads.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        activeFocusOnTab: true
        model: root.controller.list
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Failures")
        onCurrentIndexChanged: root.follow()
        Keys.onPressed: event => {
            event.accepted = (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier && root.command(event.key)
        }
        delegate: FailureRow {
            width: list.width
            objectName: "failureRow" + index
            head: heads
            current: list.currentIndex === index
            ring: current && list.activeFocus
            onPicked: {
                list.currentIndex = index
                list.forceActiveFocus(Qt.MouseFocusReason)
            }
            onOpened: root.controller.activate(index)
            onUnfoldWanted: root.controller.unfold(index, !expanded)
            onTranscriptWanted: root.controller.showTranscript(index)
            onResolverWanted: root.controller.showResolver(index)
        }

        WheelScroll { flickable: list; step: Theme.listRow * 2 }
        ScrollThumb { parent: list; flickable: list }
    }
}
