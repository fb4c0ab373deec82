// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

ModalDialog {
    id: root

    readonly property alias form: form

    function show(key: real): void {
        form.key = key
        root.open()
    }

    title: form.backlogId === "" ? qsTr("Resume") : qsTr("Resume %1").arg(form.backlogId)
    note: form.missing !== "" ? form.missing : form.outlook
    verb: qsTr("Resume")
    verbIcon: "play"
    verbEnabled: form.loaded && form.missing === ""
    busy: form.busy
    backText: qsTr("Back")
    initialFocus: form.providerStamped ? reason : null
    onConfirmed: form.resume()
    onClosed: form.key = 0
    headExtra: Pill {
        text: Session.environment
        role: Session.environmentRole
        iconName: Session.isProtected ? "lock" : ""
    }

    ResumeForm {
        id: form
        onSucceeded: root.close()
    }
    FormError {
        width: parent.width
        error: form.error
        linkText: form.error.code === "ITEM_CHANGED" ? qsTr("Load it again") : ""
        onLinkActivated: form.key = form.key
    }
    TextLabel {
        width: parent.width
        text: form.subject
        color: Theme.text2
        elide: Text.ElideRight
    }
    ResumeChoicesGrid {
        width: parent.width
        form: form
    }
    ReasonField {
        id: reason
        width: parent.width
        text: form.reason
        onEdited: text => form.reason = text
    }
}
