// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Failures

FocusScope {
    id: root

    readonly property FailureController controller: failures
    readonly property bool settled: !failures.loading

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Failures")

    FailureController { id: failures }
    Shortcut {
        sequence: "F5"
        enabled: root.visible
        onActivated: failures.reload()
    }
    Item {
        id: header
        width: parent.width
        height: Theme.pageHeader

        TextLabel {
            id: title
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Failures")
            font: Theme.title
            Accessible.role: Accessible.Heading
        }
        TextLabel {
            anchors.left: title.right
            anchors.leftMargin: Theme.px(12)
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.baseline: title.baseline
            text: failures.scopeText === "" || failures.caption === "" ? failures.scopeText + failures.caption : failures.scopeText + " · " + failures.caption
            font: Theme.caption
            color: failures.error.isSet ? Theme.bad.text : Theme.text3
            elide: Text.ElideRight
        }
    }
    StateTabs {
        id: tabs
        objectName: "failureTabs"
        anchors.top: header.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        name: qsTr("Failures by what became of them")
        tabs: failures.tabs
        currentKey: failures.view
        onActivated: key => failures.view = key
    }
    Separator {
        id: line
        anchors.top: tabs.bottom
        width: parent.width
    }
    FailureList {
        id: list
        anchors.top: line.bottom
        anchors.bottom: bar.top
        width: parent.width
        focus: true
        controller: failures
    }
    FailuresEmpty {
        anchors.fill: list
        anchors.topMargin: Theme.row
        visible: failures.list.count === 0
        controller: failures
    }
    FailureBar {
        id: bar
        objectName: "failureBar"
        anchors.bottom: parent.bottom
        width: parent.width
        height: visible ? Theme.bulkBar : 0
        visible: failures.chosenText !== ""
        controller: failures
    }
}
