// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A page or pane that scrolls when it is too tall, and follows the keyboard focus.
import QtQuick

Flickable {
    id: root

    property Item focused: Window.window ? Window.activeFocusItem : null

    contentWidth: width
    boundsBehavior: Flickable.StopAtBounds
    interactive: false
    clip: contentHeight > height

    onFocusedChanged: {
        let item = focused
        while (item !== null && item !== contentItem)
            item = item.parent
        if (item === contentItem && focused !== contentItem)
            reveal(focused)
    }

    function reveal(item: Item): void {
        const top = item.mapToItem(root.contentItem, 0, 0).y - Theme.gap
        const bottom = top + item.height + 2 * Theme.gap
        const most = Math.max(0, root.contentHeight - root.height)
        if (top < root.contentY || bottom - top > root.height)
            root.contentY = Math.round(Math.max(0, Math.min(most, top)))
        else if (bottom > root.contentY + root.height)
            root.contentY = Math.round(Math.min(most, bottom - root.height))
    }

    function scrollTo(y: real): void {
        root.contentY = Math.round(Math.max(0, Math.min(root.contentHeight - root.height, y)))
    }

    Keys.onPressed: event => {
        const pages = event.key === Qt.Key_PageDown ? 0.9 : event.key === Qt.Key_PageUp ? -0.9 : 0
        event.accepted = pages !== 0 && contentHeight > height
        if (event.accepted)
            scrollTo(contentY + pages * height)
    }

    WheelScroll { flickable: root }
    ScrollThumb { parent: root; flickable: root }
}
