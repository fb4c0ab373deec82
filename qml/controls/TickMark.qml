// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a check box looks like; it does nothing by itself.
import QtQuick

Rectangle {
    id: root

    property int state3: Qt.Unchecked
    readonly property bool filled: state3 !== Qt.Unchecked

    implicitWidth: Theme.icon
    implicitHeight: Theme.icon
    radius: 4
    color: !filled ? Theme.surface : enabled ? Theme.accentFill : Theme.off
    border.width: filled ? 0 : 1
    border.color: enabled ? Theme.edge : Theme.line

    Icon {
        visible: root.state3 === Qt.Checked
        anchors.centerIn: parent
        size: Theme.px(14)
        name: root.state3 === Qt.Checked ? "check" : ""
        color: Theme.accentText
    }
    Rectangle {
        visible: root.state3 === Qt.PartiallyChecked
        anchors.centerIn: parent
        width: parent.width / 2
        height: 2
        color: Theme.accentText
    }
}
