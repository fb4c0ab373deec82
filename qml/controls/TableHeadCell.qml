// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: root

    required property TableGeometry geometry
    required property TableColumn column
    property bool ring: false
    readonly property bool sorted: geometry.sortKey === column.key
    readonly property real wanted: row.implicitWidth + 2 * geometry.pad
    signal sort()
    signal fit()
    signal resized()
    signal menu(point at)

    objectName: "head_" + column.key
    x: column.placedX
    width: column.placedWidth
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: column.title
    Accessible.description: !sorted ? "" : geometry.sortDescending ? qsTr("sorted, falling") : qsTr("sorted, rising")
    Accessible.onPressAction: if (column.sortable) sort()

    Row {
        id: row
        x: root.column.rightAligned ? parent.width - width - root.geometry.pad : root.geometry.pad
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.half

        Text {
            width: Math.min(implicitWidth, root.width - 2 * root.geometry.pad - (root.sorted ? arrow.width + row.spacing : 0))
            text: root.column.title
            font: root.sorted ? Theme.captionMedium : Theme.caption
            color: root.sorted ? Theme.text1 : area.containsMouse && root.column.sortable ? Theme.text2 : Theme.text3
            textFormat: Text.PlainText
            elide: Text.ElideRight
        }
        Icon {
            id: arrow
            anchors.verticalCenter: parent.verticalCenter
            visible: root.sorted
            size: Theme.px(12)
            rotation: root.geometry.sortDescending ? 0 : 180
            name: root.sorted ? "sort" : ""
            color: Theme.accent
        }
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onClicked: event => {
            if (event.button === Qt.RightButton)
                root.menu(Qt.point(root.x + event.x, root.height))
            else if (root.column.sortable)
                root.sort()
        }
    }
    MouseArea {
        id: grip
        property real from: 0
        property real start: 0
        objectName: "grip_" + root.column.key
        anchors.right: parent.right
        anchors.rightMargin: -Theme.half
        width: Theme.gap
        height: parent.height
        z: 1
        hoverEnabled: true
        preventStealing: true
        cursorShape: Qt.SplitHCursor
        onPressed: event => {
            from = mapToItem(root.parent, event.x, 0).x
            start = root.column.placedWidth
        }
        onPositionChanged: event => {
            if (pressed)
                root.geometry.resize(root.column, start + mapToItem(root.parent, event.x, 0).x - from)
        }
        onReleased: root.resized()
        onDoubleClicked: root.fit()

        Rectangle {
            anchors.centerIn: parent
            visible: grip.containsMouse || grip.pressed
            width: grip.pressed ? 2 : 1
            height: parent.height - Theme.gap
            color: grip.pressed ? Theme.accent : Theme.line
        }
    }
    Rectangle {
        visible: root.ring
        anchors.fill: parent
        anchors.margins: 3
        radius: Theme.radiusPill
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
}
