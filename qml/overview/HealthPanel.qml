// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// How the planners are, why, and since when.
FocusScope {
    id: root

    function open(): void { Session.navigator.openPage("health") }

    objectName: "healthPanel"
    implicitHeight: words.y + words.height + Theme.px(12)
    Accessible.role: Accessible.Grouping
    Accessible.name: Theme.sentence([qsTr("Planner health"), Session.health.word, Session.health.since, reason.text])

    Separator { width: parent.width }
    TapHandler { onTapped: root.open() }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
    TextLabel {
        id: title
        x: Theme.margin
        height: Theme.px(40)
        text: qsTr("Planner health")
        font: Theme.bodyStrong
        Accessible.role: Accessible.Heading
    }
    Pill {
        id: status
        objectName: "healthStatus"
        anchors.left: title.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: title.verticalCenter
        text: Session.health.word
        iconName: Session.health.icon
        role: Session.health.role
    }
    TextLabel {
        anchors.left: status.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.half
        anchors.verticalCenter: title.verticalCenter
        text: Session.health.since
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Column {
        id: words
        x: Theme.margin
        anchors.top: title.bottom
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        TextLabel {
            id: reason
            objectName: "healthReason"
            width: parent.width
            text: Session.health.staleText !== "" ? Session.health.staleText
                : Session.health.summary
            color: Theme.text2
            lineHeight: Theme.leading
            lineHeightMode: Text.FixedHeight
            wrapMode: Text.Wrap
            maximumLineCount: root.width < Theme.px(400) ? 3 : 2
            elide: Text.ElideRight
            Accessible.ignored: true

            HoverHandler { id: over }
            TipLoader {
                target: reason
                text: reason.text
                shown: over.hovered && reason.truncated
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.gap

            PushButton {
                objectName: "openHealth"
                size: 24
                iconName: "health"
                text: qsTr("Open planner health")
                onClicked: root.open()
            }
            TextLabel {
                height: Theme.px(24)
                visible: text !== ""
                text: Session.health.restText
                font: Theme.caption
                color: Theme.text3
                Accessible.ignored: true
            }
        }
    }
}
