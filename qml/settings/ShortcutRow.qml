// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Settings

Item {
    id: root

    required property string text
    required property var keys
    required property var other
    required property string spoken

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: Theme.row
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([text, spoken])

    TextLabel {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: caps.left
        anchors.rightMargin: Theme.gap
        height: parent.height
        text: root.text
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Row {
        id: caps
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        ShortcutKeys { strokes: root.keys }
        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.other.length > 0
            text: qsTr("or", "between two shortcuts")
            font: Theme.caption
            color: Theme.text3
            Accessible.ignored: true
        }
        ShortcutKeys {
            visible: root.other.length > 0
            strokes: root.other
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
    }
}
