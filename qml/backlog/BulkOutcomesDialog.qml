// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

ModalDialog {
    id: root

    function show(id: string): void {
        progress.operation = id
        root.open()
    }

    title: progress.loaded ? progress.title : qsTr("Bulk operation")
    note: progress.byWhom
    backText: qsTr("Close")
    onClosed: progress.operation = ""

    BulkProgress { id: progress }
    ProgressStrip {
        width: parent.width
        value: progress.share
        name: progress.title
    }
    TextLabel {
        width: parent.width
        text: progress.summary
        font: Theme.bodyMedium
    }
    Column {
        id: list
        width: parent.width
        Repeater {
            model: progress.outcomes
            BulkListRow {
                required property var modelData
                width: list.width
                stateName: modelData.stateName
                item: modelData.item
                text: modelData.text
                note: modelData.plan
                linkText: qsTr("Open")
                onLinkActivated: {
                    root.close()
                    Session.navigator.showItem(modelData.key)
                }
            }
        }
    }
}
