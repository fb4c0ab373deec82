// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One part of a DetailsPane: separator, title with its count at the right, then the children.
import QtQuick

Item {
    id: root

    property string text
    property string caption
    property bool separated: true
    property alias spacing: column.spacing
    default property alias content: column.data

    width: parent ? parent.width : 0
    implicitHeight: column.y + column.height + Theme.px(12)

    Separator { visible: root.separated; width: parent.width }
    Text {
        id: title
        visible: root.text !== ""
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: note.left
        anchors.rightMargin: Theme.gap
        y: Theme.px(12)
        text: root.text
        font: Theme.bodyStrong
        color: Theme.text1
        textFormat: Text.PlainText
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
        Accessible.name: root.text
    }
    Text {
        id: note
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.baseline: title.baseline
        text: root.caption
        font: Theme.caption
        color: Theme.text3
        textFormat: Text.PlainText
    }
    Column {
        id: column
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: root.text === "" ? (root.separated ? Theme.px(12) : 0) : title.y + title.height + Theme.gap
    }
}
