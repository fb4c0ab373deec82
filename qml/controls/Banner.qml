// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one notice of a page: what is wrong, why and since when, its repair, at most one link.
import QtQuick

Rectangle {
    id: root

    property string role: "bad"
    property string iconName: role === "bad" ? "failed" : role === "warn" ? "warning" : role === "ok" ? "complete" : role === "held" ? "held" : "info"
    property string what
    property string why
    property string repairText
    property string repairIcon
    property string repairDisabledReason
    property string linkText
    readonly property RoleColours colours: Theme.role(role)
    signal repair()
    signal linkActivated()

    function safe(text: string): string { return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") }

    implicitWidth: Theme.px(600)
    implicitHeight: Math.max(Theme.px(40), words.implicitHeight + Theme.px(12))
    radius: Theme.radius
    color: colours.soft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.what + " " + root.why

    Icon {
        id: sign
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(14)
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        color: root.colours.text
    }
    Text {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(10)
        anchors.right: acts.left
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        // The bold head and the plain rest are one paragraph that wraps as one.
        text: (root.what === "" ? "" : "<span style=\"font-weight:600; color:" + root.colours.text + "\">" + root.safe(root.what) + "</span>&nbsp; ")
            + root.safe(root.why)
        font: Theme.body
        color: Theme.text1
        textFormat: Text.RichText
        wrapMode: Text.Wrap
    }
    Row {
        id: acts
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        PushButton {
            objectName: "repairButton"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.repairText !== ""
            size: 24
            text: root.repairText
            iconName: root.repairIcon
            disabledReason: root.repairDisabledReason
            onClicked: root.repair()
        }
        PushButton {
            objectName: "linkButton"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.linkText !== ""
            size: 24
            kind: "link"
            text: root.linkText
            onClicked: root.linkActivated()
        }
    }
}
