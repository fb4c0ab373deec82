// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Shell

Column {
    id: root

    readonly property Scope scope: Session.scope
    signal done()

    function take(): void { list.forceActiveFocus(Qt.PopupFocusReason) }
    // A list of C++ has no map() here.
    function branchOptions(names: var): var {
        const options = [{ value: "", text: qsTr("all branches") }]
        for (const name of names)
            options.push({ value: name, text: name })
        return options
    }

    function hold(row: int): void {
        if (row < 0 || Session.commands.refusal("plan.pause") !== "")
            return
        const place = root.scope.index(row, 0)
        const paused = root.scope.data(place, Scope.PausedRole)
        root.done()
        Session.navigator.ask(paused ? "plan.resume" : "plan.pause", 0, root.scope.data(place, Scope.PlanIdRole))
    }

    spacing: Theme.half

    ScopeRow {
        width: parent.width
        index: -1
        name: qsTr("All plans")
        project: Theme.number(root.scope.count)
        chosen: root.scope.isAllPlans
        onPicked: {
            root.scope.chooseAll()
            root.done()
        }
        onToggled: root.scope.chooseAll()
    }
    Separator { width: parent.width }
    ListView {
        id: list
        objectName: "scopePlans"
        width: parent.width
        height: Math.min(contentHeight, Theme.px(28) * 12)
        clip: true
        model: root.scope
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Plans")
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_P
            if (event.accepted)
                root.hold(currentIndex)
        }
        Keys.onSpacePressed: if (currentIndex >= 0) root.scope.toggle(currentIndex)
        Keys.onReturnPressed: {
            if (currentIndex >= 0)
                root.scope.choose(currentIndex)
            root.done()
        }
        delegate: ScopeRow {
            width: ListView.view.width
            highlighted: ListView.isCurrentItem && list.activeFocus
            onPicked: row => { root.scope.choose(row); root.done() }
            onToggled: row => root.scope.toggle(row)
            required paused
            holdRefusal: Session.commands.refusal("plan.pause")
            onHoldWanted: row => root.hold(row)
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
        options: root.branchOptions(root.scope.branches)
        value: root.scope.branch
        onChosen: value => root.scope.branch = value
    }
}
