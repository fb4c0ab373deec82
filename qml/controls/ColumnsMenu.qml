// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQml

PopupMenu {
    id: root

    required property TableGeometry geometry
    signal toggled(string key)
    signal reset()

    Instantiator {
        model: root.geometry.columns
        delegate: MenuEntry {
            id: entry
            required property TableColumn modelData
            objectName: "column_" + modelData.key
            text: modelData.title
            checkable: true
            checked: modelData.wanted
            shortcutText: modelData.wanted && !modelData.placed ? qsTr("no room") : ""
            disabledReason: modelData.hideable ? "" : qsTr("always shown")
            onTriggered: root.toggled(modelData.key)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as MenuEntry)
        onObjectRemoved: (index, object) => root.removeItem(object as MenuEntry)
    }
    MenuLine {}
    MenuEntry {
        objectName: "resetColumns"
        iconName: "columns"
        text: qsTr("Reset columns")
        onTriggered: root.reset()
    }
}
