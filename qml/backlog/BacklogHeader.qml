// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    id: root

    required property BacklogController controller
    readonly property bool tight: width < Theme.px(640)
    signal columnsWanted(Item item)

    implicitHeight: Theme.pageHeader

    TextLabel {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Backlog")
        font: Theme.title
        Accessible.role: Accessible.Heading
    }
    TextLabel {
        anchors.left: title.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: acts.left
        anchors.rightMargin: Theme.gap
        anchors.baseline: title.baseline
        text: Theme.sentence([Session.scope.text, Session.scope.branchText]).replace(", ", " · ")
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
            objectName: "groupButton"
            kind: "ghost"
            iconName: "plan"
            text: root.tight ? qsTr("Group") : qsTr("Group by plan")
            checked: root.controller.grouped
            onClicked: root.controller.grouped = !root.controller.grouped
        }
        PushButton {
            id: columns
            objectName: "columnsButton"
            kind: "ghost"
            iconName: "columns"
            text: qsTr("Columns")
            onClicked: root.columnsWanted(columns)
        }
        PushButton {
            objectName: "newPlanButton"
            iconName: "plus"
            text: qsTr("New plan…")
            disabledReason: Session.state === Session.Open ? Session.commands.refusal("plan.create") : qsTr("the store is not open")
            onClicked: Session.navigator.ask("new-plan", 0, "")
        }
    }
}
