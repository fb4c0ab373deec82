// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Attempts of the newest job, and what was said to the model and by it.
Column {
    id: root

    required property ItemDetails details

    width: parent ? parent.width : 0

    PaneSection {
        text: qsTr("Attempts")
        caption: root.details.attemptsText

        TextLabel {
            visible: root.details.attempts.length === 0
            text: qsTr("It has not run yet.")
            color: Theme.text3
        }
        Repeater {
            model: root.details.attempts
            AttemptRow {
                required property var modelData
                width: parent ? parent.width : 0
                number: modelData.number
                stateName: modelData.stateName
                time: modelData.time
                text: modelData.text
                duration: modelData.duration
            }
        }
    }
    PaneSection {
        visible: root.details.exchanges.length > 0
        text: qsTr("Transcripts")
        caption: qsTr("%n exchange(s)", "", root.details.exchanges.length)

        Repeater {
            model: root.details.exchanges
            ExchangeRow {
                required property var modelData
                width: parent ? parent.width : 0
                time: modelData.time
                title: modelData.title
                stateName: modelData.stateName
                text: modelData.text
                onOpened: Session.navigator.ask("transcript", root.details.key, modelData.id)
            }
        }
    }
}
