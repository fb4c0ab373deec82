// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

T.MenuItem {
    id: root

    property string iconName
    property string shortcutText
    property string disabledReason
    property bool danger: false
    readonly property color ink: !enabled ? Theme.off : danger ? Theme.bad.text : Theme.text1

    enabled: disabledReason === ""
    hoverEnabled: true
    implicitHeight: Theme.px(28)
    implicitWidth: implicitContentWidth
    Accessible.name: text
    Accessible.description: disabledReason !== "" ? disabledReason : shortcutText
    Accessible.onPressAction: if (enabled) { toggle(); triggered() }

    contentItem: MenuFace {
        text: root.text
        iconName: root.checkable ? (root.checked ? "check" : "") : root.iconName
        remark: root.shortcutText
        reason: root.disabledReason
        ink: root.ink
        iconInk: !root.enabled || root.danger ? root.ink : root.highlighted || root.checked ? Theme.accent : Theme.text2
    }
    indicator: null
    arrow: null
    background: Rectangle {
        radius: Theme.radiusPill
        color: root.highlighted && root.enabled ? (root.danger ? Theme.hover : Theme.selected) : "transparent"
    }
}
