// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Failures

// A group of failures that are alike, or one failure.
Rectangle {
    id: root

    required property int index
    required property bool isGroup
    required property bool nested
    required property bool expanded
    required property string title
    required property string place
    required property string note
    required property string classText
    required property string classIcon
    required property string classRole
    required property string stateName
    required property string blocks
    required property string owner
    required property bool unowned
    required property string seen
    required property string fullSeen
    required property bool hasTranscript
    required property bool hasResolver
    /** Stands for failures of its group that are not listed yet. */
    required property bool isRest
    required property FailureHead head
    property bool current: false
    property bool ring: false
    readonly property string stateText: isGroup ? classText : States.wordOf(stateName)
    signal picked()
    signal opened()
    signal unfoldWanted()
    signal transcriptWanted()
    signal resolverWanted()

    implicitHeight: Theme.listRow
    color: current ? Theme.selected : over.hovered ? Theme.hover : isGroup ? Theme.groupRow : Theme.surface
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([isRest ? "" : stateText, title, place, note, blocks === "–" || blocks === "" ? "" : qsTr("blocks %1").arg(blocks), owner === "–" ? "" : owner, seen])
    Accessible.selected: current
    Accessible.onPressAction: opened()

    HoverHandler { id: over }
    TapHandler {
        onTapped: root.picked()
        onDoubleTapped: root.opened()
    }
    Rectangle {
        visible: root.current
        width: 3
        height: parent.height
        color: Theme.accent
    }
    Item {
        x: Theme.margin - Theme.half
        width: Theme.px(24)
        height: parent.height
        visible: root.isGroup

        Icon {
            anchors.centerIn: parent
            name: root.expanded ? "down" : "right"
        }
        TapHandler {
            objectName: "chevron"
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: root.unfoldWanted()
        }
    }
    StateLabel {
        visible: !root.isRest
        x: root.head.stateX + (root.nested ? Theme.gap : 0)
        anchors.verticalCenter: parent.verticalCenter
        text: root.stateText
        iconName: root.isGroup ? root.classIcon : States.iconOf(root.stateName)
        role: root.isGroup ? root.classRole : States.roleOf(root.stateName)
        Accessible.ignored: true
    }
    TextLabel {
        id: name
        x: root.head.titleX
        y: Theme.half
        width: root.isGroup ? root.head.titleWidth : Math.min(implicitWidth, root.head.titleWidth * 0.6)
        text: root.title
        font: root.isGroup || root.isRest ? Theme.bodyMedium : Theme.mono
        color: root.isRest ? Theme.accent : Theme.text1
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        anchors.left: name.right
        anchors.leftMargin: Theme.px(10)
        y: Theme.half
        width: root.head.titleX + root.head.titleWidth - x
        visible: !root.isGroup
        text: root.place
        color: Theme.text2
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        x: root.head.titleX
        y: Theme.px(23)
        width: root.head.titleWidth
        text: root.isGroup ? root.place + " · " + root.note : root.note
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        x: root.head.blocksX
        width: root.head.blocksWidth
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: root.blocks
        font: root.isGroup ? Theme.bodyStrong : Theme.body
        Accessible.ignored: true
    }
    TextLabel {
        x: root.head.ownerX
        width: root.head.ownerWidth - Theme.gap
        height: parent.height
        visible: !root.head.tight
        text: root.owner
        color: root.isGroup && root.unowned ? Theme.warn.text : Theme.text2
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: when
        x: root.head.seenX
        width: root.head.seenWidth
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: root.seen
        color: Theme.text2
        Accessible.ignored: true

        HoverHandler { id: overTime }
        TipLoader { target: when; text: root.fullSeen; shown: overTime.hovered }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter

        IconButton {
            objectName: "resolverButton"
            visible: root.hasResolver
            focusPolicy: Qt.NoFocus
            iconName: "check"
            text: qsTr("The run that resolved it")
            shortcutText: "V"
            onClicked: root.resolverWanted()
        }
        IconButton {
            objectName: "transcriptButton"
            visible: root.hasTranscript
            focusPolicy: Qt.NoFocus
            iconName: "note"
            text: qsTr("The call that failed")
            shortcutText: "T"
            onClicked: root.transcriptWanted()
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
        color: root.ring ? Theme.accent : Theme.sep
    }
    Rectangle {
        visible: root.ring
        width: parent.width
        height: 1
        color: Theme.accent
    }
}
