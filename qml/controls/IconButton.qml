// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A button of one icon; its text is its name and its tip. kind: ghost, plain.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: root

    required text
    required property string iconName
    property string kind: "ghost"
    property int size: 28
    property int iconSize: Theme.icon
    property color color: Theme.text2
    property string disabledReason: ""
    property string shortcutText: ""

    function press(): void {
        if (root.enabled)
            root.clicked()
    }

    enabled: disabledReason === ""
    hoverEnabled: true
    implicitWidth: Theme.px(size)
    implicitHeight: Theme.px(size)
    Accessible.name: text
    Accessible.description: disabledReason
    Accessible.onPressAction: press()
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: root.iconSize
            color: !root.enabled ? Theme.off : root.checked ? Theme.accent : root.color
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.checked ? Theme.selected
            : root.enabled && (root.hovered || root.down) ? Theme.hover
            : root.kind === "plain" ? Theme.surface : "transparent"
        border.width: root.kind === "plain" ? 1 : 0
        border.color: !root.enabled ? Theme.sep : root.down ? Theme.edge : Theme.line
        FocusFrame { visible: root.visualFocus }
    }

    HoverHandler { id: pointer; enabled: root.disabledReason !== "" }
    TipLoader {
        target: root
        text: root.disabledReason !== "" ? root.disabledReason
            : root.shortcutText === "" ? root.text : qsTr("%1 (%2)", "tip with its shortcut").arg(root.text).arg(root.shortcutText)
        shown: root.hovered || root.visualFocus || pointer.hovered
    }
}
