// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Item {
    id: root

    required property string section

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: Theme.px(40)
    Accessible.role: Accessible.Heading
    Accessible.name: section

    TextLabel {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(6)
        text: root.section
        font: Theme.bodyStrong
        Accessible.ignored: true
    }
}
