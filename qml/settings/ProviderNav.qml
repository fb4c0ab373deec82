// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// The providers, the default first; arrows walk through them.
FocusScope {
    id: root

    required property ProviderController controller
    property string addRefusal
    property bool byMouse: false
    signal addWanted()

    onActiveFocusChanged: if (!activeFocus) byMouse = false

    PushButton {
        id: add
        objectName: "addProvider"
        x: Theme.margin
        y: Theme.px(12)
        iconName: "plus"
        text: qsTr("New provider…")
        disabledReason: root.addRefusal
        onClicked: root.addWanted()
    }
    ListView {
        id: list
        objectName: "providerRows"
        anchors.fill: parent
        anchors.topMargin: add.y + add.height + Theme.gap
        clip: true
        focus: true
        activeFocusOnTab: true
        model: root.controller.list
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        currentIndex: count > 0 ? root.controller.list.indexOf(root.controller.providerId) : -1
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Providers")
        Keys.onUpPressed: { root.byMouse = false; root.controller.step(-1) }
        Keys.onDownPressed: { root.byMouse = false; root.controller.step(1) }
        delegate: ProviderRow {
            width: list.width
            current: providerId === root.controller.providerId
            ring: current && list.activeFocus && !root.byMouse
            onPicked: {
                root.byMouse = true
                list.forceActiveFocus(Qt.MouseFocusReason)
                root.controller.providerId = providerId
            }
        }
        WheelScroll { flickable: list }
        ScrollThumb { parent: list; flickable: list }
    }
}
