// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    required property int index
    required property string name
    required property string title
    required property string words
    required property string cron
    required property string zone
    required property string next
    required property string distance
    required property string last
    required property bool isOn
    property var places: [0, 0, 0, 0]
    property string refusal
    signal switched(bool isOn)

    function span(column: int): real { return root.places[column + 1] - root.places[column] - Theme.gap }

    implicitHeight: Theme.listRow
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([title, words, zone, isOn ? qsTr("next %1").arg(next) : qsTr("off")])

    ClockCell { x: root.places[0]; width: root.span(0); text: root.title; note: root.name; strong: true; faded: !root.isOn }
    ClockCell { x: root.places[1]; width: root.span(1); text: root.words; note: root.cron + " " + root.zone; monoNote: true; faded: !root.isOn }
    ClockCell { x: root.places[2]; width: root.span(2); text: root.isOn ? root.next : qsTr("off"); note: root.distance === root.next ? "" : root.distance; faded: !root.isOn }
    ClockCell { x: root.places[3]; width: toggle.x - x - Theme.gap; text: root.last; faded: true }
    Toggle {
        id: toggle
        objectName: "scheduleToggle"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        enabled: root.refusal === ""
        name: qsTr("Schedule %1").arg(root.name)
        checked: root.isOn
        onClicked: {
            root.switched(checked)
            // The row tells the truth; the wish is on its way.
            checked = Qt.binding(() => root.isOn)
        }
        HoverHandler { id: over }
    }
    TipLoader {
        target: toggle
        text: root.refusal !== "" ? root.refusal : root.isOn ? qsTr("Switch off") : qsTr("Switch on")
        shown: over.hovered || toggle.visualFocus
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
