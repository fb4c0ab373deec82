// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One of a few: options are {value, text, icon}. The page keeps the value: set it in onActivated.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: root

    property var options: []
    property string value
    property string name
    property int size: 28
    signal activated(string value)

    property bool byMouse: false
    readonly property int index: options.findIndex(option => option.value === root.value)

    function step(by: int): void {
        root.byMouse = false
        const next = Math.min(root.options.length - 1, Math.max(0, root.index + by))
        if (next !== root.index)
            root.activated(root.options[next].value)
    }

    onActiveFocusChanged: if (!activeFocus) byMouse = false

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.px(size)
    activeFocusOnTab: enabled
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name
    Keys.onLeftPressed: step(LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: step(LayoutMirroring.enabled ? -1 : 1)
    Keys.onUpPressed: step(-1)
    Keys.onDownPressed: step(1)

    Row {
        id: row
        height: parent.height

        Repeater {
            model: root.options

            Segment {
                required property var modelData
                required property int index
                objectName: "segment" + index
                height: row.height
                text: modelData.text ?? ""
                iconName: modelData.icon ?? ""
                name: modelData.name ?? modelData.text ?? ""
                current: index === root.index
                first: index === 0
                last: index === root.options.length - 1
                onPicked: {
                    root.byMouse = true
                    root.forceActiveFocus(Qt.MouseFocusReason)
                    if (modelData.value !== root.value)
                        root.activated(modelData.value)
                }
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: "transparent"
        border.color: Theme.line
    }
    FocusFrame { visible: root.activeFocus && !root.byMouse }
}
