// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Controls

// The mark: warp and weft on a small tile.
Item {
    id: root

    property bool narrow: false

    implicitHeight: Theme.topBar

    Rectangle {
        id: tile
        x: root.narrow ? Math.round((root.width - width) / 2) : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(22)
        height: width
        radius: 5
        color: Theme.accentFill

        Repeater {
            model: 3
            Rectangle {
                required property int index
                x: Math.round(tile.width * (0.27 + 0.2 * index))
                y: Math.round(tile.height * 0.22)
                width: 1.5
                height: Math.round(tile.height * 0.56)
                color: Theme.accentText
            }
        }
        Repeater {
            model: 3
            Rectangle {
                required property int index
                x: Math.round(tile.width * 0.2)
                y: Math.round(tile.height * (0.29 + 0.2 * index))
                width: Math.round(tile.width * 0.6)
                height: 1.5
                color: Theme.accentText
                opacity: index === 1 ? 1 : 0.75
            }
        }
    }
    TextLabel {
        anchors.left: tile.right
        anchors.leftMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.narrow
        text: qsTr("Loomdeck")
        font: Theme.bodyStrong
    }
}
