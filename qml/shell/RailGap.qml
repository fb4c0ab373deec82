// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    width: parent ? parent.width : 0
    height: Theme.px(17)

    Separator {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
    }
}
