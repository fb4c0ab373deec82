// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// The prompts in the order of the phases; arrows walk through them.
FocusScope {
    id: root

    required property PromptController controller
    property bool byMouse: false

    onActiveFocusChanged: if (!activeFocus) byMouse = false

    ListView {
        id: list
        objectName: "promptRows"
        anchors.fill: parent
        anchors.topMargin: Theme.half
        clip: true
        focus: true
        activeFocusOnTab: true
        model: root.controller.list
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Prompts")
        Keys.onUpPressed: { root.byMouse = false; root.controller.step(-1) }
        Keys.onDownPressed: { root.byMouse = false; root.controller.step(1) }
        delegate: PromptRow {
            width: list.width
            current: templateId === root.controller.templateId
            ring: current && list.activeFocus && !root.byMouse
            onPicked: {
                root.byMouse = true
                list.forceActiveFocus(Qt.MouseFocusReason)
                root.controller.templateId = templateId
            }
        }
        WheelScroll { flickable: list }
        ScrollThumb { parent: list; flickable: list }
    }
}
