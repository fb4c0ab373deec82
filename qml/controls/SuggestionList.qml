// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

PopupList {
    id: root

    property int chosen: -1
    signal picked(int index)

    most: 8
    currentIndex: chosen

    delegate: ChoiceRow {
        id: option
        required property var modelData
        required property int index
        objectName: "suggestion" + index
        width: ListView.view ? ListView.view.width : 0
        text: modelData.text ?? ""
        note: modelData.note ?? ""
        mono: true
        current: index === root.chosen || hover.hovered
        Accessible.role: Accessible.ListItem
        Accessible.name: Theme.sentence([text, note])
        Accessible.onPressAction: root.picked(index)

        HoverHandler { id: hover }
        TapHandler { onTapped: root.picked(option.index) }
    }
}
