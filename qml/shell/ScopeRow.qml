// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// One plan: the box adds it, the name chooses it alone.
Item {
    id: root

    required property int index
    required property string name
    required property string project
    required property bool chosen
    property bool highlighted: false
    /** Needs somebody to let it go on. */
    property bool paused: false
    property string holdRefusal
    signal picked(int row)
    signal holdWanted(int row)
    signal toggled(int row)

    implicitHeight: Theme.px(28)
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([root.name, root.project, root.paused ? qsTr("paused") : ""])
    Accessible.checkable: true
    Accessible.checked: root.chosen

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusPill
        color: root.highlighted || over.hovered ? Theme.hover : "transparent"
    }
    HoverHandler { id: over }
    TapHandler { onTapped: root.picked(root.index) }
    TickMark {
        id: box
        x: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        state3: root.chosen ? Qt.Checked : Qt.Unchecked
        TapHandler { onTapped: root.toggled(root.index) }
    }
    TextLabel {
        anchors.left: box.right
        anchors.leftMargin: Theme.gap
        anchors.right: project.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: project
        anchors.right: hold.left
        anchors.rightMargin: Theme.half
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Theme.px(110))
        text: root.project
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    IconButton {
        id: hold
        objectName: "holdButton" + root.index
        anchors.right: parent.right
        anchors.rightMargin: Theme.half
        anchors.verticalCenter: parent.verticalCenter
        size: 24
        iconSize: Theme.px(14)
        kind: "plain"
        focusPolicy: Qt.NoFocus
        visible: root.index >= 0
        opacity: root.paused || over.hovered || root.highlighted ? 1 : 0
        disabledReason: root.holdRefusal
        iconName: root.paused ? "play" : "pause"
        text: root.paused ? qsTr("Resume this plan…") : qsTr("Pause this plan…")
        shortcutText: "P"
        onClicked: root.holdWanted(root.index)
    }
}
