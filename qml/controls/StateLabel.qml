// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A state without a fill, for tables and lists: icon and word in the role's colour.
import QtQuick

Row {
    id: root

    property string stateName
    property string text: States.wordOf(stateName)
    property string iconName: States.iconOf(stateName)
    property string role: States.roleOf(stateName)
    readonly property color ink: Theme.role(role).text

    spacing: Theme.px(6)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        color: root.ink
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: Theme.bodyMedium
        color: root.ink
        textFormat: Text.PlainText
    }
}
