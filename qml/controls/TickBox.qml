// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

T.CheckBox {
    id: root

    property string name: text

    hoverEnabled: true
    implicitWidth: text === "" ? implicitIndicatorWidth : implicitContentWidth
    implicitHeight: Theme.px(20)
    Accessible.name: name
    Accessible.onPressAction: { toggle(); clicked() }
    Accessible.onToggleAction: { toggle(); clicked() }

    indicator: TickMark {
        x: root.mirrored ? root.width - width : 0
        y: Math.round((root.height - height) / 2)
        state3: root.checkState
        FocusFrame { visible: root.visualFocus; targetRadius: 4 }
    }
    contentItem: Text {
        leftPadding: root.mirrored ? 0 : root.indicator.width + Theme.gap
        rightPadding: root.mirrored ? root.indicator.width + Theme.gap : 0
        text: root.text
        font: Theme.body
        color: root.enabled ? Theme.text1 : Theme.off
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
}
