// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the Tip of its target only while it is shown: a page has hundreds of controls and one pointer.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml

Instantiator {
    id: root

    required property Item target
    property string text
    property bool shown: false

    active: shown && text !== ""
    delegate: Tip {
        parent: root.target
        text: root.text
        visible: true
    }
}
