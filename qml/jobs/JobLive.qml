// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What the model says to the job while it says it; then the way to its transcript.
PaneSection {
    id: root

    required property JobDetails details
    readonly property LiveWords live: details.live

    objectName: "liveSection"
    visible: live.shown
    text: qsTr("Live answer")
    caption: live.sizeText
    spacing: Theme.gap

    Item {
        width: parent.width
        height: Math.max(words.height, link.visible ? link.height : 0)

        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            visible: root.live.talking
            name: "running"
            color: Theme.run.text
        }
        TextLabel {
            id: words
            objectName: "liveState"
            anchors.left: sign.visible ? sign.right : parent.left
            anchors.leftMargin: sign.visible ? Theme.gap : 0
            anchors.right: link.visible ? link.left : parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.live.callText === "" ? root.live.stateText : root.live.stateText + " · " + root.live.callText
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        PushButton {
            id: link
            objectName: "liveTranscriptButton"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.live.transcriptId !== ""
            kind: "link"
            iconName: "note"
            text: qsTr("Open its transcript")
            onClicked: Session.navigator.ask("transcript", root.details.itemKey, root.live.transcriptId)
        }
    }
    LiveTextBox {
        objectName: "liveBox"
        width: parent.width
        visible: root.live.callText !== ""
        name: qsTr("What the model says")
        source: root.live.callText
        text: root.live.text
    }
}
