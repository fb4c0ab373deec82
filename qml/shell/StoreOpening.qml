// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Item {
    LoadingRows {
        x: Theme.margin
        y: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTr("Opening %1").arg(Session.storeText)
    }
}
