// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolls its Flickable at once and by whole pixels: no flick, no animation, so that text stays sharp.
import QtQuick

WheelHandler {
    id: root

    required property Flickable flickable
    property int step: Theme.row * 3

    target: null
    acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
    onWheel: event => {
        const by = event.pixelDelta.y !== 0 ? event.pixelDelta.y : event.angleDelta.y / 120 * root.step
        const top = root.flickable.originY
        const bottom = top + Math.max(0, root.flickable.contentHeight - root.flickable.height)
        root.flickable.contentY = Math.round(Math.min(bottom, Math.max(top, root.flickable.contentY - by)))
    }
}
