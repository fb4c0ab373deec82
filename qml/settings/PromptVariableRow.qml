// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// A variable: its name as it is written, what it says, and an example.
Item {
    id: root

    required property var modelData
    required property int index
    property bool ring: false
    property string disabledReason
    signal picked(string name)

    function pick(): void {
        if (root.disabledReason === "")
            root.picked(root.modelData.name)
    }

    objectName: "variable" + index
    implicitHeight: words.implicitHeight + Theme.px(12)
    Accessible.role: Accessible.Button
    Accessible.name: Theme.sentence([modelData.name, modelData.meaning])
    Accessible.description: disabledReason !== "" ? disabledReason : qsTr("For example: %1").arg(modelData.example)
    Accessible.onPressAction: pick()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.half
        anchors.rightMargin: Theme.px(12)
        radius: Theme.radius
        color: over.hovered && root.disabledReason === "" ? Theme.hover : "transparent"
        FocusFrame { visible: root.ring }
    }
    Column {
        id: words
        x: Theme.px(11)
        y: Theme.px(6)
        width: parent.width - x - Theme.margin
        spacing: 1

        TextLabel {
            width: parent.width
            text: "{{" + root.modelData.name + "}}"
            font: Theme.monoCaption
            color: root.disabledReason === "" ? Theme.accent : Theme.text2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        TextLabel {
            width: parent.width
            text: root.modelData.meaning
            font: Theme.caption
            color: Theme.text2
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        TextLabel {
            width: parent.width
            text: root.modelData.example
            font: Theme.caption
            color: Theme.text3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    HoverHandler { id: over; cursorShape: root.disabledReason === "" ? Qt.PointingHandCursor : Qt.ArrowCursor }
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: root.pick() }
}
