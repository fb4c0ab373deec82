// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    id: root

    required property JobController controller
    readonly property bool queue: controller.view === "queue"
    readonly property bool tight: width < Theme.px(860)
    signal columnsWanted(Item item)

    implicitHeight: Theme.pageHeader

    TextLabel {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Jobs")
        font: Theme.title
        Accessible.role: Accessible.Heading
    }
    TextLabel {
        anchors.left: title.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: acts.left
        anchors.rightMargin: Theme.gap
        anchors.baseline: title.baseline
        text: root.queue ? root.controller.caption : root.controller.view === "next" ? qsTr("The order in which jobs go once workers are free")
            : root.controller.view === "limits" ? qsTr("What keeps work from running all at once")
            : qsTr("What comes back by the clock, and who does the work")
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
    }
    Row {
        id: acts
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        PushButton {
            objectName: "showChangesButton"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.queue && root.controller.list.waitingText !== ""
            kind: "link"
            iconName: "sync"
            text: qsTr("%1 · show", "changed rows").arg(root.controller.list.waitingText)
            onClicked: root.controller.list.takeChanges()
        }
        ChoiceField {
            objectName: "kindField"
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(156)
            visible: root.queue && !root.tight
            name: qsTr("Kind of job")
            options: root.controller.kinds
            value: root.controller.kind
            onChosen: value => root.controller.chooseKind(value)
        }
        PushButton {
            id: columns
            objectName: "columnsButton"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.queue
            kind: "ghost"
            iconName: "columns"
            text: qsTr("Columns")
            onClicked: root.columnsWanted(columns)
        }
        SegmentedControl {
            objectName: "viewSwitch"
            anchors.verticalCenter: parent.verticalCenter
            name: qsTr("View")
            options: [
                { value: "queue", text: qsTr("Queue"), icon: "jobs" },
                { value: "next", text: qsTr("Next"), icon: "right" },
                { value: "limits", text: qsTr("Limits"), icon: "filter" },
                { value: "clock", text: qsTr("Schedule and nodes"), icon: "clock" }]
            value: root.controller.view
            onActivated: value => root.controller.view = value
        }
    }
}
