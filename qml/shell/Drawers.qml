// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console

// The details at the right: of an item or of a job, made when they are first asked for.
FocusScope {
    id: root

    property bool overlay: false
    readonly property real shown: Math.max(item.wide, job.wide)

    width: shown

    DrawerLoader {
        id: item
        wanted: Session.navigator.item !== 0
        file: "qrc:/qt/qml/Loomdeck/Backlog/ItemDrawer.qml"
        overlay: root.overlay
    }
    DrawerLoader {
        id: job
        wanted: Session.navigator.job !== 0
        file: "qrc:/qt/qml/Loomdeck/Jobs/JobDrawer.qml"
        overlay: root.overlay
    }
}
