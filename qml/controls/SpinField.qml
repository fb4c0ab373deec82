// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small whole number; unit stands behind it.
import QtQuick
import QtQuick.Templates as T

FieldShell {
    id: root

    property alias value: spin.value
    property alias from: spin.from
    property alias to: spin.to
    property alias stepSize: spin.stepSize
    property string unit
    property string name: fullName
    signal edited(int value)

    implicitWidth: Theme.px(120)
    active: spin.activeFocus

    T.SpinBox {
        id: spin
        objectName: "spin"
        parent: root.frame
        anchors.fill: parent
        focus: true
        editable: true
        hoverEnabled: true
        leftPadding: mirrored ? Theme.px(30) : Theme.px(10)
        rightPadding: mirrored ? Theme.px(10) : Theme.px(30)
        validator: IntValidator { bottom: Math.min(spin.from, spin.to); top: Math.max(spin.from, spin.to) }
        Accessible.name: root.name
        Accessible.description: root.error !== "" ? root.error : root.unit
        onValueModified: root.edited(value)

        contentItem: SpinFace {
            box: spin
            name: root.name
            unit: root.unit
            focus: true
        }
        up.indicator: SpinStep { box: spin; rising: true }
        down.indicator: SpinStep { box: spin; rising: false }
    }
}
