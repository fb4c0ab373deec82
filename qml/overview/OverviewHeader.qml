// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    id: root

    implicitHeight: Theme.pageHeader

    TextLabel {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Overview")
        font: Theme.title
        Accessible.role: Accessible.Heading
    }
    TextLabel {
        anchors.left: title.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: acts.left
        anchors.rightMargin: Theme.gap
        anchors.baseline: title.baseline
        text: Session.scope.text + " · " + Session.scope.branchText
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
            objectName: "newPlanButton"
            iconName: "plus"
            text: qsTr("New plan…")
            disabledReason: Session.state === Session.Open ? Session.commands.refusal("plan.create") : qsTr("the store is not open")
            onClicked: Session.navigator.ask("new-plan", 0, "")
        }
    }
}
