// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// Who takes part, and who does not and why. A few of each; the counts are exact.
Rectangle {
    id: root

    required property BulkForm form
    property bool allEligible: false
    property bool allIneligible: false
    readonly property int few: 4
    signal opened(real key)

    function head(list: var, all: bool): var { return all ? list : list.slice(0, root.few) }

    implicitHeight: column.height + 2
    radius: Theme.radius
    color: "transparent"
    border.color: Theme.sep

    Column {
        id: column
        x: 1
        y: 1
        width: parent.width - 2

        LoadingRows {
            width: parent.width
            height: visible ? implicitHeight : 0
            visible: !root.form.loaded
            running: visible
            text: qsTr("Looking at every item of the set")
        }
        BulkListHead {
            width: parent.width
            visible: root.form.loaded
            text: root.form.command === "backlog.cancel" ? qsTr("%1 will be cancelled").arg(Session.formats.number(root.form.eligible))
                : root.form.command === "backlog.retry" ? qsTr("%1 will be tried again").arg(Session.formats.number(root.form.eligible))
                : qsTr("%1 will resume").arg(Session.formats.number(root.form.eligible))
            role: "ok"
            shown: root.head(root.form.eligibleRows, root.allEligible).length
            listed: root.form.eligibleRows.length
            onAllWanted: root.allEligible = true
        }
        Repeater {
            model: root.head(root.form.eligibleRows, root.allEligible)
            BulkListRow {
                required property var modelData
                width: column.width
                stateName: "complete"
                item: modelData.item
                middle: modelData.phase
                text: modelData.provider
                note: modelData.note
            }
        }
        BulkListHead {
            width: parent.width
            visible: root.form.loaded && root.form.ineligible > 0
            text: qsTr("%1 are not eligible").arg(Session.formats.number(root.form.ineligible))
            role: "warn"
            shown: root.head(root.form.ineligibleRows, root.allIneligible).length
            listed: root.form.ineligibleRows.length
            onAllWanted: root.allIneligible = true
        }
        Repeater {
            model: root.head(root.form.ineligibleRows, root.allIneligible)
            BulkListRow {
                required property var modelData
                width: column.width
                stateName: modelData.stateName
                item: modelData.item
                text: modelData.reason
                linkText: qsTr("Open")
                onLinkActivated: root.opened(modelData.key)
            }
        }
    }
}
