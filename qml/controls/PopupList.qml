// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list inside a menu, a drop-down or a completion.
import QtQuick

ListView {
    id: root

    property int most: 10

    implicitHeight: Math.min(contentHeight, Theme.px(28) * most)
    clip: contentHeight > height
    highlightMoveDuration: 0
    boundsBehavior: Flickable.StopAtBounds

    WheelScroll { flickable: root; step: Theme.px(28) * 3 }
    ScrollThumb { parent: root; flickable: root }
}
