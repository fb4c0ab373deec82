// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Controls
import Loomdeck.Settings

// What the prompt of this phase may name; a click or Enter puts it where the cursor stands.
FocusScope {
    id: root

    property var variables: []
    property string disabledReason
    signal picked(string name)

    Separator {
        vertical: true
        height: parent.height
    }
    SectionHeader {
        id: head
        x: Theme.px(12)
        y: -Theme.px(6)
        width: parent.width - Theme.px(12) - Theme.margin
        text: qsTr("Variables")
        caption: qsTr("%n, click inserts", "variables", root.variables.length)
    }
    ListView {
        id: list
        objectName: "promptVariables"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        x: 1
        width: parent.width - 1
        clip: true
        focus: true
        activeFocusOnTab: true
        model: root.variables
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Variables")
        Keys.onReturnPressed: if (currentItem !== null) (currentItem as PromptVariableRow).pick()
        Keys.onEnterPressed: if (currentItem !== null) (currentItem as PromptVariableRow).pick()
        delegate: PromptVariableRow {
            width: list.width
            ring: ListView.isCurrentItem && list.activeFocus
            disabledReason: root.disabledReason
            onPicked: name => root.picked(name)
        }
        WheelScroll { flickable: list }
        ScrollThumb { parent: list; flickable: list }
    }
}
