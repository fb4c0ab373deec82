// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

TextLabel {
    property bool head: false

    anchors.verticalCenter: parent.verticalCenter
    font: head ? Theme.caption : Theme.body
    color: head ? Theme.text3 : Theme.text1
    horizontalAlignment: Text.AlignRight
    elide: Text.ElideRight
    Accessible.ignored: !head
}
