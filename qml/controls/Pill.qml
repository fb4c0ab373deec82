// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A state on its soft fill, for heads only. Either stateName, or iconName, text and role.
import QtQuick

Rectangle {
    id: root

    property string stateName
    property string iconName: stateName === "" ? "" : States.iconOf(stateName)
    property string text: stateName === "" ? "" : States.wordOf(stateName)
    property string role: stateName === "" ? "neutral" : States.roleOf(stateName)
    readonly property RoleColours colours: Theme.role(role)

    implicitWidth: row.implicitWidth + Theme.px(14)
    implicitHeight: Theme.pill
    radius: Theme.radiusPill
    color: colours.soft
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.px(6)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: name !== ""
            name: root.iconName
            color: root.colours.text
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: Theme.bodyMedium
            color: root.colours.text
            textFormat: Text.PlainText
        }
    }
}
