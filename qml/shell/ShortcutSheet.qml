// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Settings

ModalDialog {
    id: root

    title: qsTr("Shortcuts")
    verb: qsTr("Done")
    backText: qsTr("Close")
    onConfirmed: close()

    ShortcutList {
        width: parent.width
        height: Theme.px(440)
    }
}
