// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Loomdeck.Console
import Loomdeck.Controls

T.AbstractButton {
    id: root

    property string page
    property string iconName: page
    property string keys
    property bool keyShown: false
    property bool narrow: false
    property string figure
    property string alarm
    readonly property bool current: page !== "" && Session.navigator.page === page
    signal activated()

    width: parent ? parent.width : 0
    implicitHeight: Theme.px(32)
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.description: Theme.sentence([root.figure, root.alarm])
    Accessible.selected: root.current
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: {
        if (root.page !== "")
            Session.navigator.openPage(root.page)
        root.activated()
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: Theme.gap
            radius: Theme.radius
            color: root.current ? Theme.selected : root.hovered ? Theme.hover : "transparent"
            FocusFrame { visible: root.visualFocus }
        }
        Rectangle {
            visible: root.current
            width: 2
            height: parent.height - Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.accent
        }
    }
    Item {
        anchors.fill: parent
        Icon {
            id: sign
            x: root.narrow ? Math.round((parent.width - width) / 2) : Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            color: root.current ? Theme.accent : Theme.text2
        }
        TextLabel {
            anchors.left: sign.right
            anchors.leftMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.narrow
            text: root.text
            font: root.current ? Theme.bodyStrong : Theme.body
            color: root.current ? Theme.accent : Theme.text1
            Accessible.ignored: true
        }
        TextLabel {
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.narrow && !root.keyShown
            text: root.figure
            font: Theme.caption
            color: Theme.text3
            Accessible.ignored: true
        }
        KeyCap {
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            visible: root.keyShown && !root.narrow
            text: root.keys
        }
        Rectangle {
            visible: root.alarm !== ""
            x: sign.x + sign.width - 3
            y: sign.y - 3
            width: 7
            height: 7
            radius: 4
            color: Theme.bad.bar
        }
    }
    TipLoader {
        target: root
        text: root.narrow ? qsTr("%1 (%2)", "tip with its shortcut").arg(root.text).arg(root.keys) : root.alarm
        shown: (root.hovered || root.visualFocus) && (root.narrow || root.alarm !== "")
    }
}
