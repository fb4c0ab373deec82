// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

ModalDialog {
    id: root

    property string transcript
    readonly property string words: item.loaded ? item.transcriptText(transcript) : ""

    function show(key: real, id: string): void {
        root.transcript = id
        item.key = key
        root.open()
    }

    title: qsTr("Transcript")
    note: item.backlogId
    verb: qsTr("Copy")
    verbIcon: "copy"
    backText: qsTr("Close")
    onConfirmed: Clipboard.copy(root.words)
    onClosed: item.key = 0

    ItemDetails { id: item }
    LoadingRows {
        width: parent.width
        visible: !item.loaded
        running: visible
        text: qsTr("Reading the transcript")
    }
    TextEdit {
        width: parent.width
        visible: item.loaded
        text: root.words
        font: Theme.monoCaption
        color: Theme.text1
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        readOnly: true
        selectByMouse: true
        selectionColor: Theme.accentFill
        selectedTextColor: Theme.accentText
        Accessible.name: qsTr("Request and answer")
    }
}
