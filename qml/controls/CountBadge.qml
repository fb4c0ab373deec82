// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A count at the right of its name. role "" is plain; soft fills it; solid is the red disc of the bell.
import QtQuick

Rectangle {
    id: root

    property string text
    property string role
    property bool soft: false
    property bool solid: false
    readonly property RoleColours colours: Theme.role(role)

    implicitWidth: soft ? Math.max(height, label.implicitWidth + Theme.px(12))
        : solid ? Math.max(height, label.implicitWidth + Theme.gap) : label.implicitWidth
    implicitHeight: solid ? Theme.px(16) : Theme.px(18)
    radius: solid ? height / 2 : Theme.radiusPill
    color: solid ? Theme.badge : soft ? colours.soft : "transparent"
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Text {
        id: label
        anchors.centerIn: parent
        text: root.text
        font: root.solid || root.role !== "" ? Theme.captionStrong : Theme.body
        color: root.solid ? Theme.accentText : root.role === "" ? Theme.text3 : root.colours.text
        textFormat: Text.PlainText
    }
}
