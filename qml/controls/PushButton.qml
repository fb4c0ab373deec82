// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// kind: primary, plain, ghost, link, danger, soft. size: 28, in dialogs 32, in lists 24.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: root

    property string kind: "plain"
    property int size: 28
    property string role: ""
    property string iconName: ""
    property string trailingIcon: ""
    property bool busy: false
    property string disabledReason: ""
    property bool reasonBeside: false
    property string tip: ""
    property bool enterClicks: kind !== "danger" || text.endsWith("…")

    readonly property bool filled: kind === "primary"
    readonly property bool boxed: kind === "plain" || kind === "danger" || filled && !enabled
    readonly property RoleColours colours: Theme.role(kind === "danger" ? "bad" : role)
    readonly property color ink: !enabled ? Theme.off
        : filled ? Theme.accentText
        : checked || kind === "link" ? Theme.accent
        : kind === "danger" || role !== "" ? colours.text
        : kind === "ghost" ? Theme.text2 : Theme.text1
    readonly property color iconInk: enabled && kind === "plain" && role === "" && !checked ? Theme.text2 : ink
    readonly property int reasonRoom: reasons.count > 0 ? reasons.itemAt(0).implicitWidth + Theme.gap : 0

    function press(): void {
        if (root.enabled)
            root.clicked()
    }

    enabled: disabledReason === "" && !busy
    hoverEnabled: true
    implicitHeight: Theme.px(size)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.px(size <= 24 ? 8 : size >= 32 ? 14 : 10)
    rightPadding: leftPadding + reasonRoom
    rightInset: reasonRoom
    Accessible.name: text
    Accessible.description: disabledReason !== "" ? disabledReason : tip
    Accessible.onPressAction: press()
    Keys.onReturnPressed: event => { if (enterClicks) press(); else event.accepted = false }
    Keys.onEnterPressed: event => { if (enterClicks) press(); else event.accepted = false }

    contentItem: ButtonFace {
        text: root.text
        font: root.kind === "soft" ? Theme.bodyStrong : Theme.bodyMedium
        iconName: root.iconName
        trailingIcon: root.trailingIcon
        ink: root.ink
        iconInk: root.iconInk
        busy: root.busy
    }
    background: Rectangle {
        radius: Theme.radius
        color: !root.enabled ? (root.filled ? Theme.hover : root.boxed ? Theme.surface : "transparent")
            : root.filled ? (root.down ? Qt.darker(Theme.accentFill, 1.16) : root.hovered ? Qt.darker(Theme.accentFill, 1.08) : Theme.accentFill)
            : root.checked ? Theme.selected
            : root.kind === "soft" ? root.colours.soft
            : root.kind === "link" ? "transparent"
            : root.hovered || root.down ? Theme.hover
            : root.boxed ? Theme.surface : "transparent"
        border.width: root.boxed ? 1 : 0
        border.color: !root.enabled ? Theme.sep : root.down ? Theme.edge : Theme.line

        Rectangle {
            visible: root.kind === "link" && root.hovered && root.enabled
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.implicitContentWidth
            y: parent.height / 2 + Theme.gap
            height: 1
            color: root.ink
        }
        FocusFrame { visible: root.visualFocus }
    }

    Repeater {
        id: reasons
        model: root.reasonBeside && root.disabledReason !== "" ? 1 : 0

        ReasonNote {
            anchors.right: parent ? parent.right : undefined
            height: root.height
            text: root.disabledReason
        }
    }
    HoverHandler { id: pointer; enabled: root.disabledReason !== "" }
    TipLoader {
        target: root
        text: root.disabledReason === "" ? root.tip : root.reasonBeside ? "" : root.disabledReason
        shown: root.hovered || root.visualFocus || pointer.hovered
    }
}
