// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// What items wait for, and how long the oldest has.
Item {
    id: root

    required property OverviewController overview
    property bool divided: true
    readonly property int rows: Math.max(1, Math.floor((height - head.height) / Theme.widgetRow))
    readonly property bool cut: overview.reasons.length > rows

    Separator { width: parent.width }
    Separator {
        visible: root.divided
        vertical: true
        height: parent.height
    }
    SectionHeader {
        id: head
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Waiting for")
        caption: root.overview.reasonsCaption
    }
    Column {
        anchors.top: head.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin

        Repeater {
            model: root.overview.reasons
            BarRow {
                id: row
                required property var modelData
                required property int index
                width: parent ? parent.width : 0
                visible: !root.cut || index < root.rows - 1
                nameWidth: Theme.px(130)
                noteWidth: Theme.px(68)
                name: modelData.text
                role: modelData.role
                share: modelData.share
                figure: modelData.count
                note: modelData.note
                activeFocusOnTab: true
                Keys.onReturnPressed: Session.navigator.openBacklog(modelData.query)
                TapHandler { onTapped: Session.navigator.openBacklog(row.modelData.query) }
                FocusFrame { visible: row.activeFocus }
            }
        }
        TextLabel {
            width: parent.width
            height: Theme.widgetRow
            visible: root.cut
            verticalAlignment: Text.AlignVCenter
            text: qsTr("And %n more", "reasons", root.overview.reasons.length - root.rows + 1)
            font: Theme.caption
            color: Theme.text3
            elide: Text.ElideRight
        }
    }
    EmptyState {
        anchors.fill: parent
        anchors.topMargin: head.height
        visible: root.overview.reasons.length === 0
        iconName: "complete"
        title: qsTr("Nothing waits")
        text: qsTr("Items that cannot start say here what they wait for.")
    }
}
