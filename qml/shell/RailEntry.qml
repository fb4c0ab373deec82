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
    // A state that stands beside the name; only a dot where there are no names.
    property string sign
    property string signRole: "neutral"
    property string signText
    readonly property bool current: page !== "" && Session.navigator.page === page
    signal activated()

    width: parent ? parent.width : 0
    implicitHeight: Theme.px(32)
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.description: Theme.sentence([root.figure, root.alarm, root.signText])
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
            id: picture
            x: root.narrow ? Math.round((parent.width - width) / 2) : Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            color: root.current ? Theme.accent : Theme.text2
        }
        TextLabel {
            anchors.left: picture.right
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
        Icon {
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.narrow && root.sign !== ""
            name: root.sign
            color: Theme.role(root.signRole).text
        }
        KeyCap {
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            visible: root.keyShown && !root.narrow
            text: root.keys
        }
        Rectangle {
            visible: root.alarm !== "" || root.narrow && root.sign !== ""
            x: picture.x + picture.width - 3
            y: picture.y - 3
            width: 7
            height: 7
            radius: 4
            color: root.alarm !== "" ? Theme.bad.bar : Theme.role(root.signRole).bar
        }
    }
    TipLoader {
        target: root
        text: root.narrow ? qsTr("%1 (%2)", "tip with its shortcut").arg(root.signText === "" ? root.text : root.text + ", " + root.signText).arg(root.keys) : root.alarm
        shown: (root.hovered || root.visualFocus) && (root.narrow || root.alarm !== "")
    }
}
