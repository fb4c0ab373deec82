// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Stuck because …" in a drawer: what, why, and its own repair below.
import QtQuick

Rectangle {
    id: root

    property string role: "warn"
    property string iconName: "stuck"
    property string what
    property string why
    property string repairText
    property string repairIcon
    property string repairDisabledReason
    readonly property RoleColours colours: Theme.role(role)
    signal repair()

    implicitWidth: Theme.px(360)
    implicitHeight: column.implicitHeight + Theme.px(20)
    radius: Theme.radius
    color: colours.soft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.what + " " + root.why

    Icon {
        id: sign
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(12)
        y: Theme.px(10)
        name: root.iconName
        color: root.colours.text
    }
    Column {
        id: column
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        y: Theme.px(10)
        spacing: Theme.half

        Text {
            width: parent.width
            text: root.what
            font: Theme.bodyStrong
            color: root.colours.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }
        Text {
            width: parent.width
            visible: text !== ""
            text: root.why
            font: Theme.body
            color: Theme.text1
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            lineHeight: Theme.leading - 1
            lineHeightMode: Text.FixedHeight
        }
        PushButton {
            objectName: "repairButton"
            visible: root.repairText !== ""
            size: 24
            text: root.repairText
            iconName: root.repairIcon
            disabledReason: root.repairDisabledReason
            onClicked: root.repair()
        }
    }
}
