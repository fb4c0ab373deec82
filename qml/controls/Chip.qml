// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One part of a filter: press to edit, x or Delete to take it out.
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: root

    property string name
    property string value
    property bool removable: true
    signal removed()

    hoverEnabled: true
    implicitHeight: Theme.chip
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: mirrored && removable ? Theme.px(26) : Theme.px(10)
    rightPadding: !mirrored && removable ? Theme.px(26) : Theme.px(10)
    text: qsTr("%1 %2", "filter and its value").arg(name).arg(value)
    Accessible.name: text
    Accessible.description: removable ? qsTr("Delete takes this filter out") : ""
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onPressed: event => {
        event.accepted = removable && (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace)
        if (event.accepted)
            removed()
    }

    contentItem: ChipFace {
        name: root.name
        value: root.value
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hover : Theme.surface
        border.color: Theme.line
        FocusFrame { visible: root.visualFocus }
    }
    Item {
        objectName: "removeArea"
        visible: root.removable
        anchors.right: parent.right
        width: Theme.px(26)
        height: parent.height
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Take out %1").arg(root.text)
        Accessible.onPressAction: root.removed()

        Icon {
            anchors.centerIn: parent
            size: Theme.px(14)
            name: "x"
            color: over.hovered ? Theme.text1 : Theme.text2
        }
        HoverHandler { id: over }
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: root.removed() }
    }
}
