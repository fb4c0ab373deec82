// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Makes its list when it is first looked at.
Loader {
    required property string key
    required property string current
    readonly property bool shown: key === current
    property bool seen: false

    anchors.fill: parent
    visible: shown
    focus: shown
    active: seen
    onShownChanged: seen = seen || shown
    Component.onCompleted: seen = shown
}
