// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

T.Menu {
    id: root

    property Item returnTo: null
    readonly property Item overlay: T.Overlay.overlay

    // Opens under an item, as wide as its widest entry needs.
    function openBelow(item: Item): void {
        root.parent = item
        root.popup(item, 0, item.height + 2)
    }

    // The popup that an item is in; null for the page.
    function layer(item: Item): Item {
        let top = item
        while (top !== null && top.parent !== root.overlay)
            top = top.parent
        return top
    }
    function widest(): real {
        let most = Theme.px(160)
        for (let i = 0; i < root.count; ++i)
            most = Math.max(most, root.itemAt(i).implicitWidth)
        return Math.ceil(most)
    }

    padding: Theme.half
    margins: Theme.half
    overlap: 1
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        returnTo = parent ? parent.Window.activeFocusItem : null
        width = widest() + leftPadding + rightPadding
    }
    onClosed: {
        // A dialog that an entry opened has the focus by now, and keeps it.
        const now = returnTo !== null ? root.layer(returnTo.Window.activeFocusItem) : null
        if (returnTo !== null && (now === null || now === root.layer(returnTo)))
            returnTo.forceActiveFocus(Qt.PopupFocusReason)
        returnTo = null
    }

    contentItem: PopupList {
        most: 20
        model: root.contentModel
        currentIndex: root.currentIndex
    }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: Theme.radiusMenu
    }
}
