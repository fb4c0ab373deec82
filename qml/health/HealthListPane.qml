// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// One list of the report: its sentence, its table, and "Show more" until its end.
FocusScope {
    id: root

    required property PlannerStatus status
    required property string list
    required property string title
    property bool resumable: false
    /** `{value, text}`: parts of the list that can be looked at alone, first of them all. */
    property var filters: []
    property alias filter: rows.filter
    property string emptyIcon: "complete"
    property string emptyTitle
    property string emptyText
    property alias keyColumn: table.keyColumn
    default property alias columns: table.columns
    readonly property bool settled: rows.loaded || rows.error.isSet || !visible

    HealthListModel {
        id: rows
        list: root.list
        active: root.visible
        follows: table.list.contentY <= table.list.originY && table.geometry.hovered < 0
            && Session.navigator.item === 0 && rows.ticked === 0
    }
    Connections {
        target: root.status
        function onRenewed() { rows.refresh() }
    }
    Keys.onPressed: event => {
        event.accepted = root.resumable && event.key === Qt.Key_R && event.modifiers === Qt.NoModifier
        if (event.accepted)
            rows.resume(table.currentRow)
    }
    SectionHeader {
        id: head
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        implicitHeight: Theme.px(40)
        text: root.title
        caption: {
            root.status.totals
            return rows.count > 0 ? root.status.caption(root.list, rows.filter) : ""
        }

        SegmentedControl {
            objectName: root.list + "Filter"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.filters.length > 0
            size: 24
            name: qsTr("What of the list is shown")
            options: root.filters
            value: rows.filter
            onActivated: value => rows.filter = value
        }
        PushButton {
            objectName: "takeChanges"
            anchors.verticalCenter: parent.verticalCenter
            visible: rows.waitingText !== ""
            size: 24
            kind: "link"
            text: rows.waitingText === "" ? "" : qsTr("%1 · show").arg(rows.waitingText)
            onClicked: rows.takeChanges()
        }
        PushButton {
            objectName: "resumeButton"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.resumable && rows.count > 0
            size: 24
            iconName: "play"
            text: rows.ticked > 1 ? qsTr("Resume %1…").arg(Theme.number(rows.ticked)) : qsTr("Resume…")
            disabledReason: rows.ticked > 0 || table.currentRow >= 0 ? "" : qsTr("choose an item first")
            onClicked: rows.resume(table.currentRow)
        }
    }
    DataTable {
        id: table
        objectName: root.list + "Table"
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: parent.width
        focus: true
        name: root.title
        model: rows
        tickable: root.resumable
        tickState: rows.tickState
        onTickToggled: (row, range) => rows.toggleTick(row, range)
        onTickAllToggled: rows.toggleAllTicks()
        onActivated: row => rows.open(row)
        onCopyRequested: Clipboard.copy(rows.copyText(table.currentRow))
        onCurrentChanged: row => {
            // An open drawer follows the current row.
            const key = rows.itemAt(row)
            if (Session.navigator.item !== 0 && key !== 0)
                Session.navigator.showItem(key)
        }
        onLayoutStateChanged: Session.settings.setTableLayout("health-" + root.list, layoutState)
        Component.onCompleted: layoutState = Session.settings.tableLayout("health-" + root.list)
    }
    Item {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: rows.more ? Theme.px(40) : 0
        visible: rows.more

        Separator { width: parent.width }
        TextLabel {
            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: {
                const total = root.status.totals[root.list]
                return total === undefined || total < 0 || rows.filter !== "" ? qsTr("The first %1 are shown").arg(Theme.number(rows.count))
                    : qsTr("%1 of %2 are shown").arg(Theme.number(rows.count)).arg(Theme.number(total))
            }
            font: Theme.caption
            color: Theme.text3
        }
        PushButton {
            objectName: "showMore"
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            size: 24
            text: qsTr("Show more")
            busy: rows.loading
            onClicked: rows.showMore()
        }
    }
    LoadingRows {
        anchors.fill: table
        anchors.topMargin: Theme.row
        visible: !rows.loaded && !rows.error.isSet
        running: visible
        text: qsTr("Reading the list")
    }
    FailedState {
        anchors.fill: table
        visible: rows.error.isSet && rows.count === 0
        title: qsTr("The list cannot be read")
        text: rows.error.message
        details: rows.error.code + ": " + rows.error.message + " " + rows.error.fix
        onRetry: rows.reload()
    }
    EmptyState {
        objectName: root.list + "Empty"
        anchors.fill: table
        anchors.topMargin: Theme.row
        visible: rows.loaded && rows.count === 0 && !rows.error.isSet
        iconName: root.emptyIcon
        title: rows.filter === "" ? root.emptyTitle : qsTr("There is none of these")
        text: rows.filter === "" ? root.emptyText : qsTr("The whole list is one step away.")
        actionText: rows.filter === "" ? "" : qsTr("Show all")
        onAction: rows.filter = ""
    }
}
