// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// One page on the theme's ground, without the frame that the shell puts around it.
Rectangle {
    id: root

    property bool dark: false
    property string page
    property string drawer
    property string dialog
    readonly property Item shown: loader.item as Item
    readonly property var asked: host.item

    color: Theme.surface

    Binding {
        target: Theme
        property: "dark"
        value: root.dark
    }
    Loader {
        id: loader
        anchors.left: parent.left
        anchors.right: side.left
        height: parent.height
        focus: true
        source: root.page
    }
    Loader {
        id: host
        source: root.dialog
    }
    Loader {
        id: side
        anchors.right: parent.right
        height: parent.height
        width: item !== null ? (item as Item).implicitWidth : 0
        source: root.drawer
    }
}
