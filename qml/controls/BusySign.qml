// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Icon {
    id: root

    name: "sync"

    RotationAnimation on rotation {
        running: root.visible && Theme.duration > 0
        from: 0
        to: 360
        duration: 1200
        loops: Animation.Infinite
    }
}
