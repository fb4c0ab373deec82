// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Health

Item {
    id: root

    required property var budget
    required property BudgetColumns places
    property bool open: false
    signal toggled()

    width: parent.width
    height: Theme.row
    activeFocusOnTab: true
    Accessible.role: Accessible.Row
    Accessible.name: budget.spoken
    Accessible.description: open ? qsTr("Its events are listed below") : qsTr("Enter lists the events behind it")
    Accessible.onPressAction: toggled()
    Keys.onReturnPressed: toggled()
    Keys.onSpacePressed: toggled()

    HoverHandler { id: pointer }
    Rectangle {
        anchors.fill: parent
        color: Theme.hover
        visible: pointer.hovered
    }
    Icon {
        x: Theme.half / 2
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.px(12)
        name: root.open ? "down" : "right"
        color: Theme.text3
    }
    TapHandler { onTapped: root.toggled() }
    TextLabel {
        x: Theme.margin
        width: root.places.promise - x - Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.budget.name
        font: Theme.bodyMedium
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    BudgetCell { x: root.places.promise; width: root.places.figure; text: root.budget.promise }
    BudgetCell { x: root.places.period; width: root.places.figure; text: root.budget.period; color: Theme.text2 }
    StateLabel {
        x: root.places.state
        anchors.verticalCenter: parent.verticalCenter
        text: root.budget.stateText
        iconName: root.budget.icon
        role: root.budget.role
    }
    Rectangle {
        x: root.places.bar
        width: Math.max(0, root.places.left - x - Theme.gap)
        height: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        radius: Theme.radiusBar
        color: Theme.neutral.soft
        visible: root.budget.judged && width > Theme.px(40)
        Rectangle {
            width: Math.round(parent.width * root.budget.left)
            height: parent.height
            radius: parent.radius
            color: Theme.role(root.budget.role).bar
        }
    }
    BudgetCell { x: root.places.left; width: root.places.figure; text: root.budget.leftText }
    BudgetCell {
        x: root.places.hour
        width: root.places.figure
        text: root.budget.burnHour
        color: root.budget.burnHourFires ? Theme.bad.text : Theme.text1
        font: root.budget.burnHourFires ? Theme.bodyStrong : Theme.body
    }
    BudgetCell {
        x: root.places.six
        width: root.places.figure
        text: root.budget.burnSix
        color: root.budget.burnSixFires ? Theme.bad.text : Theme.text1
        font: root.budget.burnSixFires ? Theme.bodyStrong : Theme.body
    }
    BudgetCell {
        x: root.places.out
        width: root.width - x - Theme.margin
        text: root.budget.runsOut
        color: Theme.text2
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    FocusFrame { visible: root.activeFocus }
    TipLoader {
        target: root
        text: root.budget.words
        shown: pointer.hovered
    }
}
