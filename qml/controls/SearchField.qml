// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Esc clears; shortcutText shows the key that leads here while the field is empty.
pragma ComponentBehavior: Bound
import QtQuick

Field {
    id: root

    property string shortcutText

    name: placeholder
    placeholder: qsTr("Search")
    leadingIcon: "search"
    Keys.onEscapePressed: event => {
        if (text !== "")
            clear()
        else
            event.accepted = false
    }

    KeyCap {
        visible: root.shortcutText !== "" && root.text === ""
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        text: root.shortcutText
    }
    Repeater {
        model: root.text === "" ? 0 : 1

        IconButton {
            objectName: "clearButton"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            size: 20
            iconName: "x"
            text: qsTr("Clear the search")
            onClicked: {
                root.input.forceActiveFocus(Qt.OtherFocusReason)
                root.clear()
            }
        }
    }
}
