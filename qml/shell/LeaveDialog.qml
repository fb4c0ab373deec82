// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Asked before the window closes while prompts have text that nobody saved.
ModalDialog {
    id: root

    title: qsTr("Leave with unsaved prompts?")
    note: qsTr("what was typed is lost")
    verb: qsTr("Leave")
    verbIcon: "x"
    backText: qsTr("Stay")
    dangerous: true
    onConfirmed: {
        Session.drafts.clear()
        Qt.quit()
    }
    onDismissed: Session.navigator.openSettings("prompts", Session.drafts.first)

    TextLabel {
        width: parent.width
        text: qsTr("%n prompt(s) have changes that are not saved:", "", Session.drafts.count)
        wrapMode: Text.Wrap
    }
    TextLabel {
        objectName: "unsavedPrompts"
        width: parent.width
        text: Session.drafts.names
        font: Theme.monoCaption
        color: Theme.text2
        wrapMode: Text.Wrap
    }
}
