// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Health

// Whether the planners are healthy, since when and why; each reason leads to its place.
Item {
    id: root

    required property PlannerStatus status
    /** So many reasons are in sight before somebody asks for all. */
    property int room: 3
    property bool all: false
    readonly property bool quiet: status.stateName === "healthy" || status.stateName === "pending"
    readonly property RoleColours colours: quiet ? Theme.neutral : States.coloursOf(status.stateName)
    readonly property var reasons: status.reasons
    readonly property var shown: all ? reasons : reasons.slice(0, room)
    readonly property int hidden: reasons.length - shown.length

    implicitHeight: list.y + list.height
    visible: status.loaded
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Status of the planners")

    Rectangle {
        id: head
        objectName: "healthStatus"
        width: parent.width
        height: Math.max(Theme.px(36), words.implicitHeight + Theme.px(14))
        color: root.quiet ? Theme.surface : root.colours.soft
        Accessible.role: Accessible.AlertMessage
        Accessible.name: Theme.sentence([root.status.title, root.status.sentence, root.status.judged])

        Separator { width: parent.width }
        Icon {
            id: sign
            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            name: States.iconOf(root.status.stateName)
            color: root.status.stateName === "healthy" ? Theme.ok.text : root.colours.text
        }
        TextLabel {
            id: title
            objectName: "healthStatusTitle"
            anchors.left: sign.right
            anchors.leftMargin: Theme.gap
            anchors.top: words.top
            text: root.status.title
            font: Theme.bodyStrong
            color: root.quiet ? Theme.text1 : root.colours.text
            Accessible.ignored: true
        }
        TextLabel {
            id: words
            objectName: "healthStatusSentence"
            anchors.left: title.right
            anchors.leftMargin: Theme.px(10)
            anchors.right: side.left
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: root.status.sentence
            color: root.quiet ? Theme.text2 : Theme.text1
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Row {
            id: side
            // A link's own margin is beyond the page's, so that its word ends where others do.
            anchors.right: parent.right
            anchors.rightMargin: toggle.visible ? Theme.gap : Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(6)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.status.overdue
                name: "clock"
                color: Theme.warn.text
            }
            TextLabel {
                objectName: "healthJudged"
                anchors.verticalCenter: parent.verticalCenter
                text: root.status.judged
                font: root.status.overdue ? Theme.captionStrong : Theme.caption
                color: root.status.overdue ? Theme.warn.text : root.quiet ? Theme.text3 : Theme.text2
                Accessible.ignored: true
            }
            PushButton {
                id: toggle
                objectName: "allReasons"
                anchors.verticalCenter: parent.verticalCenter
                visible: root.hidden > 0 || root.all && root.reasons.length > root.room
                size: 24
                kind: "link"
                text: root.all ? qsTr("Fewer reasons") : qsTr("All %1 reasons").arg(Theme.number(root.reasons.length))
                onClicked: root.all = !root.all
            }
        }
    }
    Column {
        id: list
        y: head.height
        width: parent.width

        Repeater {
            model: root.shown

            HealthReasonRow {
                required property var modelData
                required property int index
                objectName: "reason" + index
                width: list.width
                reason: modelData
                onOpened: root.status.open(modelData.place)
            }
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
