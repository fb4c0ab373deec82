// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

T.Switch {
    id: root

    property string name: text

    hoverEnabled: true
    implicitWidth: text === "" ? implicitIndicatorWidth : implicitContentWidth
    implicitHeight: Theme.px(20)
    Accessible.name: name
    Accessible.onPressAction: { toggle(); clicked() }
    Accessible.onToggleAction: { toggle(); clicked() }

    indicator: Rectangle {
        x: root.mirrored ? root.width - width : 0
        y: Math.round((root.height - height) / 2)
        implicitWidth: Theme.px(32)
        implicitHeight: Theme.px(18)
        radius: height / 2
        color: !root.checked ? Theme.surface : root.enabled ? Theme.accentFill : Theme.off
        border.width: root.checked ? 0 : 1
        border.color: root.enabled ? Theme.edge : Theme.line

        Rectangle {
            x: (root.checked !== root.mirrored) ? parent.width - width - 3 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: parent.height - 6
            height: width
            radius: width / 2
            color: root.checked ? Theme.accentText : root.enabled ? Theme.edge : Theme.line
            Behavior on x { NumberAnimation { duration: Theme.duration } }
        }
        FocusFrame { visible: root.visualFocus; targetRadius: parent.radius }
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
