// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    required property string name
    required property string machine
    required property string kind
    required property string version
    required property string busyText
    required property real busy
    required property bool leads
    required property string since
    required property string seen
    required property bool alive
    required property bool self
    property var places: [0, 0, 0, 0, 0, 0]
    readonly property string note: Theme.sentence([root.machine, root.self ? qsTr("this console") : ""]).replace(", ", " · ")

    function span(column: int): real { return root.places[column + 1] - root.places[column] - Theme.gap }

    implicitHeight: Theme.listRow
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([name, note, alive ? States.wordOf("healthy") : qsTr("Silent"), kind, leads ? qsTr("leads") : "", busyText])

    ClockCell { x: root.places[0]; width: root.span(0); text: root.name; note: root.note; strong: true; faded: !root.alive }
    StateLabel {
        x: root.places[1]
        anchors.verticalCenter: parent.verticalCenter
        stateName: root.alive ? "healthy" : qsTr("Silent")
        Accessible.ignored: true
    }
    ClockCell { x: root.places[2]; width: root.span(2); text: root.leads ? qsTr("%1, leads").arg(root.kind) : root.kind; note: qsTr("version %1").arg(root.version); faded: !root.alive }
    TextLabel {
        id: figure
        x: root.places[3]
        width: Theme.px(84)
        height: parent.height
        text: root.busyText
        color: root.alive ? Theme.text1 : Theme.text3
        Accessible.ignored: true
    }
    ProgressStrip {
        anchors.left: figure.right
        anchors.verticalCenter: parent.verticalCenter
        width: root.span(3) - figure.width - Theme.gap
        visible: root.alive && root.busy >= 0 && width > Theme.px(40)
        value: Math.max(0, root.busy)
        role: "run"
        Accessible.ignored: true
    }
    ClockCell { x: root.places[4]; width: root.span(4); text: root.since; faded: !root.alive }
    ClockCell { x: root.places[5]; width: root.width - Theme.margin - x; text: root.seen; faded: true }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
