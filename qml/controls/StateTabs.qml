// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// tabs are {key, text or state, count}. The page keeps currentKey: set it in onActivated.
// Too narrow: the icons leave first, then the row scrolls to the current tab.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: root

    property var tabs: []
    property string currentKey
    property string name: qsTr("State")
    property bool byMouse: false
    readonly property int index: tabs.findIndex(tab => tab.key === root.currentKey)
    property real wordsWidth: 0
    property real signsWidth: 0
    readonly property int gaps: Math.max(1, tabs.length - 1)
    readonly property int tight: Theme.px(7)
    readonly property bool icons: width <= 0 || width >= wordsWidth + signsWidth + gaps * tight
    readonly property real fullWidth: wordsWidth + signsWidth + gaps * Theme.px(12)
    signal activated(string key)

    function step(by: int): void {
        root.byMouse = false
        const next = Math.min(root.tabs.length - 1, Math.max(0, root.index + by))
        if (next !== root.index)
            root.activated(root.tabs[next].key)
    }

    function measure(): void {
        let words = 0
        let signs = 0
        for (let i = 0; i < all.count; ++i) {
            const tab = all.itemAt(i) as StateTab
            words += tab !== null ? tab.wordsWidth : 0
            signs += tab !== null ? tab.signWidth : 0
        }
        root.wordsWidth = words
        root.signsWidth = signs
    }

    function show(): void {
        const tab = root.index < 0 ? null : all.itemAt(root.index)
        if (tab === null)
            return
        const most = Math.max(0, row.width - root.width)
        const lowest = tab.x + tab.width - root.width + Theme.margin
        row.x = -Math.max(0, Math.min(most, Math.max(lowest, Math.min(-row.x, tab.x - Theme.margin))))
    }

    implicitHeight: Theme.tabs
    implicitWidth: fullWidth
    activeFocusOnTab: enabled
    clip: row.width > width
    onWidthChanged: show()
    onIndexChanged: show()
    onActiveFocusChanged: if (!activeFocus) byMouse = false
    Accessible.role: Accessible.PageTabList
    Accessible.name: root.name
    Keys.onLeftPressed: step(LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: step(LayoutMirroring.enabled ? -1 : 1)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End
        if (event.accepted)
            step(event.key === Qt.Key_Home ? -root.tabs.length : root.tabs.length)
    }

    Row {
        id: row
        height: parent.height
        spacing: Math.max(root.tight, Math.min(Theme.px(12),
            Math.floor((root.width - root.wordsWidth - (root.icons ? root.signsWidth : 0)) / root.gaps)))
        onWidthChanged: root.show()

        Repeater {
            id: all
            model: root.tabs
            onCountChanged: root.measure()

            StateTab {
                required property var modelData
                required property int index
                objectName: "tab" + index
                height: row.height
                stateName: modelData.state ?? ""
                text: modelData.text ?? States.wordOf(stateName)
                count: modelData.count ?? -1
                iconAllowed: root.icons
                current: index === root.index
                ring: current && root.activeFocus && !root.byMouse
                onWordsWidthChanged: root.measure()
                onSignWidthChanged: root.measure()
                onPicked: {
                    root.byMouse = true
                    root.forceActiveFocus(Qt.MouseFocusReason)
                    if (modelData.key !== root.currentKey)
                        root.activated(modelData.key)
                }
            }
        }
    }
    WheelHandler {
        enabled: row.width > root.width
        target: null
        onWheel: event => {
            const by = (event.angleDelta.x + event.angleDelta.y) / 2
            row.x = Math.round(Math.min(0, Math.max(root.width - row.width, row.x + by)))
        }
    }
}
