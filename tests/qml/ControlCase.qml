// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every test case of the parts starts from: a shown window, no motion, and a warning is a failure.
import QtQuick
import QtTest
import Loomdeck.Controls

TestCase {
    id: root

    property alias stage: stage
    property alias elsewhere: elsewhere

    when: windowShown
    visible: true
    width: 900
    height: 640

    function init() {
        failOnWarning(/qrc:\/|file:\/|QQml|TypeError|ReferenceError|binding loop/i)
        Theme.reducedMotion = true
        Theme.dark = false
        elsewhere.forceActiveFocus()
        mouseMove(root, root.width - 2, root.height - 2)
    }

    function make(component: Component, properties: var): var {
        const item = createTemporaryObject(component, stage, properties ?? {})
        verify(item, "the component could not be made")
        waitForRendering(root)
        return item
    }

    FocusScope {
        id: stage
        anchors.fill: parent
    }
    Item { id: elsewhere }
}
