// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Health

// An event that broke a promise; it leads to its item.
Item {
    id: root

    required property var entry // {time, fullTime, subject, words, role, icon, leads}
    required property BudgetColumns places
    signal opened()

    width: parent.width
    height: Theme.widgetRow
    activeFocusOnTab: entry.leads
    Accessible.role: Accessible.Row
    Accessible.name: Theme.sentence([entry.fullTime, entry.subject, entry.words])
    Accessible.onPressAction: opened()
    Keys.onReturnPressed: opened()

    Rectangle {
        anchors.fill: parent
        color: Theme.hover
        visible: pointer.hovered && root.entry.leads
    }
    Icon {
        id: sign
        x: Theme.margin + Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        name: root.entry.icon
        color: Theme.role(root.entry.role).text
    }
    TextLabel {
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        width: root.places.state - x - Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.entry.subject
        elide: Text.ElideRight
        color: root.entry.leads ? Theme.accent : Theme.text1
        Accessible.ignored: true
    }
    TextLabel {
        x: root.places.state
        width: root.places.out - x
        anchors.verticalCenter: parent.verticalCenter
        text: root.entry.words
        elide: Text.ElideRight
        color: Theme.text2
        Accessible.ignored: true
    }
    BudgetCell {
        x: root.places.out
        width: root.width - x - Theme.margin
        text: root.entry.time
        color: Theme.text3
    }
    HoverHandler { id: pointer; cursorShape: root.entry.leads ? Qt.PointingHandCursor : Qt.ArrowCursor }
    TapHandler { onTapped: root.opened() }
    FocusFrame { visible: root.activeFocus }
    TipLoader {
        target: root
        text: root.entry.fullTime + "\n" + root.entry.words
        shown: pointer.hovered
    }
}
