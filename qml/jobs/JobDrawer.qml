// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Jobs

DetailsPane {
    id: root

    // Stays while the drawer slides away, so that it does not go blank first.
    property real shownId: 0
    readonly property real wantedId: Session.navigator.job
    readonly property alias details: job

    open: wantedId !== 0
    name: job.loaded ? Theme.sentence([job.title, job.subject]) : qsTr("Job")
    onWantedIdChanged: if (wantedId !== 0) shownId = wantedId
    Component.onCompleted: shownId = wantedId
    onCloseRequested: Session.navigator.closeDrawer()

    JobDetails {
        id: job
        jobId: root.visible ? root.shownId : 0
    }
    head: [
        Pill {
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            visible: job.loaded
            stateName: job.stateName
        },
        TextLabel {
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            text: job.stateAge
            font: Theme.caption
            color: Theme.text3
        }
    ]
    headActions: [
        IconButton {
            iconName: "copy"
            text: qsTr("Copy the job's id")
            onClicked: Clipboard.copy(job.idText)
        }
    ]

    FailedState {
        width: parent ? parent.width : 0
        visible: job.error.isSet
        title: qsTr("The job cannot be read")
        text: job.error.message
        details: job.error.code + ": " + job.error.message + " " + job.error.fix
        onRetry: {
            const id = root.shownId
            root.shownId = 0
            root.shownId = id
        }
    }
    LoadingRows {
        width: parent ? parent.width : 0
        visible: !job.loaded && !job.error.isSet
        running: visible
        text: qsTr("Reading the job")
    }
    PaneSection {
        visible: job.loaded
        separated: false
        spacing: Theme.gap

        Column {
            width: parent.width
            TextLabel {
                width: parent.width
                text: job.title
                font: Theme.bodyStrong
                wrapMode: Text.Wrap
            }
            TextLabel {
                width: parent.width
                text: job.caption
                font: Theme.monoCaption
                color: Theme.text2
                wrapMode: Text.WrapAnywhere
            }
        }
        JobActs {
            width: parent.width
            details: job
        }
        ReasonBlock {
            objectName: "troubleBlock"
            width: parent.width
            visible: job.trouble.what !== ""
            role: job.trouble.role
            iconName: job.trouble.icon
            what: job.trouble.what
            why: job.trouble.why
        }
        JobFacts {
            width: parent.width
            details: job
        }
    }
    JobLive { details: job }
    PaneSection {
        visible: job.loaded
        text: qsTr("Attempts")
        caption: job.attemptsText

        TextLabel {
            visible: job.attempts.length === 0
            text: qsTr("It has not run yet.")
            color: Theme.text3
        }
        Repeater {
            model: job.attempts
            JobAttempt {
                required property var modelData
                width: parent ? parent.width : 0
                number: modelData.number
                stateName: modelData.stateName
                time: modelData.time
                text: modelData.text
                fix: modelData.fix
                duration: modelData.duration
            }
        }
    }
    JobPayload {
        visible: job.loaded
        payload: job.payload
    }
}
