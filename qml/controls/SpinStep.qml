// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

Item {
    id: root

    required property T.SpinBox box
    required property bool rising
    readonly property bool hovered: rising ? box.up.hovered : box.down.hovered
    readonly property bool possible: box.enabled && (rising ? box.value < box.to : box.value > box.from)

    x: box.mirrored ? 2 : box.width - width - 2
    y: rising ? 2 : box.height / 2
    implicitWidth: Theme.px(22)
    implicitHeight: box.height / 2 - 2

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusPill
        color: root.hovered && root.possible ? Theme.hover : "transparent"
    }
    Icon {
        anchors.centerIn: parent
        size: Theme.px(12)
        rotation: root.rising ? 180 : 0
        name: "down"
        color: root.possible ? Theme.text2 : Theme.off
    }
}
