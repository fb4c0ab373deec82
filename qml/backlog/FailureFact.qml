// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// One failure of an item: how it stands and who has it, then what went wrong, and the ways to its calls.
Item {
    id: root

    required property var failure
    signal transcriptWanted()
    signal resolverWanted()

    implicitHeight: Theme.px(24) + words.height + ways.height + Theme.half
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([States.wordOf(failure.stateName), failure.classText, failure.note, failure.message])

    StateLabel {
        id: state
        height: Theme.px(24)
        stateName: root.failure.stateName
        Accessible.ignored: true
    }
    TextLabel {
        anchors.left: state.right
        anchors.leftMargin: Theme.px(10)
        anchors.right: parent.right
        y: Theme.half
        text: root.failure.note
        font: Theme.caption
        color: Theme.text3
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: words
        y: Theme.px(24)
        width: parent.width
        text: root.failure.classText + ": " + root.failure.message
        font: Theme.caption
        color: Theme.text2
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Row {
        id: ways
        anchors.top: words.bottom
        spacing: Theme.gap

        PushButton {
            objectName: "failedCall"
            visible: root.failure.transcript !== ""
            size: 24
            kind: "link"
            leftPadding: 0
            iconName: "note"
            text: qsTr("The call that failed")
            onClicked: root.transcriptWanted()
        }
        PushButton {
            objectName: "resolvingRun"
            visible: root.failure.resolver
            size: 24
            kind: "link"
            leftPadding: 0
            iconName: "check"
            text: qsTr("The run that resolved it")
            onClicked: root.resolverWanted()
        }
    }
}
