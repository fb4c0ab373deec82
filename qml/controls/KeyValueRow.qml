// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A fact: its name in 112, its value in the rest. Put children in for a value that is more than text.
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    property string name
    property string value
    property bool mono: false
    property bool copyable: mono
    property string role
    property int keyWidth: Theme.keyColumn
    default property alias content: slot.data

    implicitWidth: Theme.px(300)
    implicitHeight: Math.max(Theme.px(24), words.visible ? words.implicitHeight + Theme.px(6) : slot.childrenRect.height)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2", "fact and its value").arg(name).arg(value)

    Text {
        id: key
        anchors.left: parent.left
        width: root.keyWidth - Theme.gap
        height: Theme.px(24)
        text: root.name
        font: Theme.body
        color: Theme.text3
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    Text {
        id: words
        visible: root.value !== "" || slot.children.length === 0
        anchors.left: key.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Math.max(3, (Theme.px(24) - lineMetrics.height) / 2)
        text: root.value === "" ? "–" : root.value
        font: root.mono ? Theme.monoCaption : Theme.body
        color: root.role === "" ? Theme.text1 : Theme.role(root.role).text
        textFormat: Text.PlainText
        wrapMode: root.mono ? Text.WrapAnywhere : Text.Wrap
    }
    FontMetrics { id: lineMetrics; font: words.font }
    Item {
        id: slot
        anchors.left: key.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        height: parent.height
    }
    Repeater {
        model: root.copyable && root.value !== "" ? 1 : 0

        IconButton {
            anchors.right: parent ? parent.right : undefined
            objectName: "copyButton"
            size: 24
            iconName: "copy"
            iconSize: Theme.px(14)
            kind: "plain"
            opacity: over.hovered || visualFocus ? 1 : 0
            text: qsTr("Copy %1").arg(root.name)
            onClicked: Clipboard.copy(root.value)
        }
    }
    HoverHandler { id: over }
}
