// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// One version: its number, whether it is used, who wrote it and when, what was said about it.
Item {
    id: root

    required property int number
    required property string author
    required property string time
    required property string note
    required property bool active
    required property bool isDefault
    property bool current: false
    property bool ring: false
    readonly property string mark: active ? qsTr("in use") : isDefault ? qsTr("default") : ""
    signal picked()

    objectName: "version" + number
    implicitHeight: words.implicitHeight + Theme.px(14)
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([qsTr("Version %1").arg(number), mark, author, time, note])
    Accessible.selected: current
    Accessible.onPressAction: picked()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.bottomMargin: 1
        radius: Theme.radius
        color: root.current ? Theme.selected : over.hovered ? Theme.hover : "transparent"
        FocusFrame { visible: root.ring }
    }
    Column {
        id: words
        x: Theme.margin
        y: Theme.px(6)
        width: parent.width - 2 * Theme.margin
        spacing: 1

        TextLabel {
            width: parent.width
            text: qsTr("Version %1").arg(root.number)
            font: root.current ? Theme.bodyStrong : Theme.bodyMedium
            color: root.current ? Theme.accent : Theme.text1
            Accessible.ignored: true
        }
        TextLabel {
            width: parent.width
            text: root.author + " · " + root.time
            font: Theme.caption
            color: Theme.text3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        TextLabel {
            width: parent.width
            visible: text !== ""
            text: root.note
            font: Theme.caption
            color: Theme.text2
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.px(7)
        spacing: Theme.half

        Icon {
            visible: root.active
            anchors.verticalCenter: parent.verticalCenter
            size: 14
            name: "complete"
            color: Theme.ok.text
        }
        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: root.mark
            font: Theme.captionMedium
            color: root.active ? Theme.ok.text : Theme.text3
            Accessible.ignored: true
        }
    }
    HoverHandler { id: over }
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: root.picked() }
}
