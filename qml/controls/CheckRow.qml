// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a contract: holds or not, its name, the value, and the fault at the right.
import QtQuick

Item {
    id: root

    property bool ok: true
    property string name
    property string value
    property string fault
    property bool mono: true
    property int keyWidth: Theme.px(156)

    implicitWidth: Theme.px(300)
    implicitHeight: Theme.px(26)
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([ok ? qsTr("%1 holds").arg(name) : qsTr("%1 fails").arg(name), value, fault])

    Icon {
        id: sign
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        name: root.ok ? "complete" : "failed"
        color: root.ok ? Theme.ok.text : Theme.bad.text
    }
    Text {
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: words.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        font: Theme.body
        color: Theme.text2
        textFormat: Text.PlainText
        elide: Text.ElideRight
    }
    Text {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: root.keyWidth
        anchors.right: wrong.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.value === "" ? "–" : root.value
        font: root.mono ? Theme.monoCaption : Theme.body
        color: Theme.text1
        textFormat: Text.PlainText
        elide: Text.ElideMiddle
    }
    Text {
        id: wrong
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.fault
        font: Theme.caption
        color: Theme.bad.text
        textFormat: Text.PlainText
    }
}
