// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Backlog
import Loomdeck.Console
import Loomdeck.Controls

// One call to a model: its facts, what was asked and answered, and what changed since the call before it.
ModalDialog {
    id: root

    readonly property string part: call.view.startsWith("request") ? "request" : "answer"
    readonly property bool compares: call.view.endsWith("-diff")
    readonly property real most: parent !== null ? parent.height : Theme.px(700)

    function show(id: string): void {
        call.transcriptId = id
        root.open()
    }

    width: Math.min(Theme.px(920), parent !== null ? parent.width - 2 * Theme.margin : Theme.px(920))
    title: call.title
    note: call.backlogId
    verb: qsTr("Copy")
    verbIcon: "copy"
    verbEnabled: call.loaded
    backText: qsTr("Close")
    initialFocus: reader
    onConfirmed: Clipboard.copy(call.text())
    onClosed: call.transcriptId = ""

    TranscriptDetails { id: call }
    FormError {
        width: parent.width
        error: call.error
    }
    LoadingRows {
        width: parent.width
        visible: !call.loaded && !call.error.isSet
        running: visible
        text: qsTr("Reading the transcript")
    }
    TranscriptFacts {
        id: facts
        objectName: "transcriptFacts"
        width: parent.width
        visible: call.loaded
        details: call
    }
    Item {
        width: parent.width
        height: Theme.button
        visible: call.loaded

        SegmentedControl {
            id: parts
            objectName: "transcriptParts"
            name: qsTr("What is shown")
            options: [
                { value: "request", text: qsTr("Request") },
                { value: "answer", text: qsTr("Answer") }]
            value: root.part
            onActivated: value => call.view = value + (root.compares ? "-diff" : "")
        }
        TextLabel {
            objectName: "transcriptCaption"
            anchors.left: parts.right
            anchors.leftMargin: Theme.px(12)
            anchors.right: compare.left
            anchors.rightMargin: Theme.gap
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: call.hasBefore || !call.loaded ? call.caption : qsTr("%1 · the first call").arg(call.caption)
            font: Theme.caption
            color: Theme.text3
            elide: Text.ElideRight
        }
        PushButton {
            id: compare
            objectName: "compareButton"
            anchors.right: parent.right
            iconName: "sync"
            text: qsTr("Compare with the attempt before")
            checked: root.compares
            disabledReason: call.hasBefore ? "" : qsTr("it was the first call")
            onClicked: call.view = root.part + (root.compares ? "" : "-diff")
        }
    }
    DiffView {
        id: reader
        objectName: "transcriptText"
        width: parent.width
        height: Math.max(Theme.px(200), Math.min(Theme.px(460), root.most - facts.height - Theme.px(250)))
        visible: call.loaded
        lines: call.lines
        name: root.part === "request" ? qsTr("Request") : qsTr("Answer")
    }
}
