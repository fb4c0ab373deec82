// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console

// Makes its page when it is first looked at and the store is open.
Loader {
    required property string page
    required property string file
    readonly property bool shown: Session.navigator.page === page
    property bool seen: false

    anchors.fill: parent
    visible: shown
    focus: shown
    active: seen && Session.state !== Session.Opening
    source: file
    onShownChanged: seen = seen || shown
    Component.onCompleted: seen = shown
}
