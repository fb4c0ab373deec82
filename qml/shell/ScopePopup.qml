// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Plans to look at, and one of their branches.
PopupFrame {
    id: root

    readonly property Scope scope: Session.scope

    width: Theme.px(320)
    focus: true
    onOpened: list.forceActiveFocus(Qt.PopupFocusReason)

    contentItem: Column {
        spacing: Theme.half

        ScopeRow {
            width: parent.width
            index: -1
            name: qsTr("All plans")
            project: Theme.number(root.scope.count)
            chosen: root.scope.isAllPlans
            onPicked: {
                root.scope.chooseAll()
                root.close()
            }
            onToggled: root.scope.chooseAll()
        }
        Separator { width: parent.width }
        ListView {
            id: list
            width: parent.width
            height: Math.min(contentHeight, Theme.px(28) * 12)
            clip: true
            model: root.scope
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Plans")
            Keys.onSpacePressed: if (currentIndex >= 0) root.scope.toggle(currentIndex)
            Keys.onReturnPressed: {
                if (currentIndex >= 0)
                    root.scope.choose(currentIndex)
                root.close()
            }
            delegate: ScopeRow {
                width: ListView.view.width
                highlighted: ListView.isCurrentItem && list.activeFocus
                onPicked: row => { root.scope.choose(row); root.close() }
                onToggled: row => root.scope.toggle(row)
            }
            WheelScroll { flickable: list }
        }
        Separator {
            width: parent.width
            visible: branch.visible
        }
        ChoiceField {
            id: branch
            x: Theme.half
            width: parent.width - 2 * Theme.half
            visible: root.scope.branches.length > 1
            label: qsTr("Branch")
            options: [{ value: "", text: qsTr("all branches") }].concat(root.scope.branches.map(name => ({ value: name, text: name })))
            value: root.scope.branch
            onChosen: value => root.scope.branch = value
        }
    }
}
