// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Shell

Item {
    id: root

    signal searchWanted()

    implicitHeight: Theme.topBar
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Top bar")

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    Row {
        id: left
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.half

        EnvironmentButton { anchors.verticalCenter: parent.verticalCenter }
        Separator {
            anchors.verticalCenter: parent.verticalCenter
            vertical: true
            height: Theme.px(20)
        }
        ScopeButton {
            anchors.verticalCenter: parent.verticalCenter
            widest: Math.max(Theme.px(120), (root.width - search.width) / 2 - x - Theme.margin)
        }
    }
    SearchButton {
        id: search
        readonly property real middle: (parent.width - width) / 2
        x: Math.round(Math.max(left.x + left.width + Theme.gap, Math.min(middle, right.x - Theme.margin - width)))
        width: Math.max(Theme.px(40), Math.min(Theme.px(316), right.x - Theme.margin - left.x - left.width - Theme.gap))
        anchors.verticalCenter: parent.verticalCenter
        onClicked: root.searchWanted()
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.half

        LiveState { anchors.verticalCenter: parent.verticalCenter }
        Separator {
            anchors.verticalCenter: parent.verticalCenter
            vertical: true
            height: Theme.px(20)
        }
        BellButton { anchors.verticalCenter: parent.verticalCenter }
        OperatorButton {
            anchors.verticalCenter: parent.verticalCenter
            compact: root.width < Theme.px(1000)
        }
    }
}
