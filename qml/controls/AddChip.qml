// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: root

    property string iconName: "plus"

    text: qsTr("Filter")
    hoverEnabled: true
    implicitHeight: Theme.chip
    implicitWidth: implicitContentWidth + Theme.px(20)
    Accessible.name: text
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: ButtonFace {
        text: root.text
        font: Theme.body
        iconName: root.iconName
        ink: Theme.text2
    }
    background: DashedFrame {
        color: root.hovered ? Theme.hover : "transparent"
        FocusFrame { visible: root.visualFocus }
    }
}
