// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// The finding, what is plotted, and the switch to the numbers.
Item {
    id: root

    property string finding
    property string caption
    property bool asTable: false
    property bool switchable: true
    signal viewChosen(bool asTable)

    implicitHeight: Theme.px(44)

    TextLabel {
        id: title
        anchors.left: parent.left
        anchors.right: views.left
        anchors.rightMargin: Theme.gap
        y: Theme.px(9)
        text: root.finding
        font: Theme.bodyStrong
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
        HoverHandler { id: pointer }
    }
    TipLoader {
        target: title
        text: title.truncated ? root.finding : ""
        shown: pointer.hovered
    }
    TextLabel {
        id: note
        anchors.left: parent.left
        anchors.right: views.left
        anchors.rightMargin: Theme.gap
        anchors.top: title.bottom
        text: root.caption
        font: Theme.caption
        color: Theme.text3
        elide: Text.ElideRight
        HoverHandler { id: noted }
    }
    TipLoader {
        target: note
        text: note.truncated ? root.caption : ""
        shown: noted.hovered
    }
    SegmentedControl {
        id: views
        visible: root.switchable
        width: visible ? implicitWidth : 0
        anchors.right: parent.right
        y: Theme.px(9)
        size: 22
        name: qsTr("Shown as")
        options: [{ value: "chart", text: "", icon: "chart", name: qsTr("Chart") }, { value: "table", text: "", icon: "table", name: qsTr("Table") }]
        value: root.asTable ? "table" : "chart"
        onActivated: value => root.viewChosen(value === "table")
    }
}
