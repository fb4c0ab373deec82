// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    id: root

    required property OverviewController overview
    property int room: 7

    SectionHeader {
        id: head
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Needs attention")
        caption: root.overview.attentionCaption
        actionText: root.overview.attentionTotal > list.count ? qsTr("Show all %1").arg(Session.formats.number(root.overview.attentionTotal)) : ""
        onAction: Session.navigator.openBacklog("state:failed,stuck,blocked,held")
    }
    Separator {
        anchors.top: head.bottom
        width: parent.width
    }
    ListView {
        id: list
        objectName: "attentionList"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        interactive: false
        model: root.overview.attention
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Needs attention")
        delegate: AttentionRow {
            id: row
            required property int index
            required stateName
            required subject
            required reason
            required age
            required repairText
            required repairIcon
            required property string refusal
            required property bool folded
            width: ListView.view.width
            rank: index + 1
            mono: !folded
            // Room for the words of other languages.
            stateWidth: Theme.px(116)
            buttonWidth: Theme.px(204)
            repairDisabledReason: refusal
            onRepair: root.overview.attention.repair(row.index)
            onOpened: root.overview.attention.open(row.index)
        }
    }
    EmptyState {
        anchors.fill: list
        visible: list.count === 0
        iconName: "complete"
        iconColor: Theme.ok.text
        title: qsTr("Nothing needs you")
        text: qsTr("What fails, gets stuck or is blocked comes here, the worst first, each with its repair.")
    }
}
