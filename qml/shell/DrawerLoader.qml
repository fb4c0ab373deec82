// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Loader {
    id: root

    property bool wanted: false
    property bool overlay: false
    required property string file
    property bool seen: false
    readonly property DetailsPane pane: item as DetailsPane
    readonly property real wide: pane !== null && pane.visible ? pane.implicitWidth : 0

    anchors.top: parent.top
    anchors.bottom: parent.bottom
    anchors.right: parent.right
    width: wide
    active: seen
    source: file
    onWantedChanged: {
        seen = seen || wanted
        if (wanted && pane !== null)
            pane.forceActiveFocus(Qt.PopupFocusReason)
    }
    Component.onCompleted: seen = wanted

    Binding {
        target: root.pane
        property: "overlay"
        value: root.overlay
        when: root.pane !== null
    }
}
