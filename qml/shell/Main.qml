// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Shell

T.ApplicationWindow {
    id: window

    // "light" or "dark" from the command line wins over what the person chose.
    property string forcedTheme: ""
    readonly property string theme: forcedTheme !== "" ? forcedTheme : Session.settings.theme
    /** The ConsoleFrame; null until the first picture, which says what is being opened, is on screen. */
    readonly property Item frame: shell.item as Item

    title: "Loomdeck"
    width: 1440
    height: 900
    minimumWidth: 800
    minimumHeight: 560
    color: Theme.surface
    palette: Theme.palette
    font: Theme.body

    Binding {
        target: Theme
        property: "dark"
        value: window.theme === "dark" || window.theme !== "light" && system.window.hslLightness < 0.5
    }
    SystemPalette { id: system }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: Session.settings.reducedMotion
    }
    Binding {
        target: Theme
        property: "baseFont"
        value: 13 * Session.settings.textSize / 100
    }
    // What was typed and not saved would be gone with the window.
    onClosing: close => {
        close.accepted = Session.state !== Session.Open || Session.drafts.count === 0
        if (!close.accepted)
            Session.navigator.ask("leave", 0, "")
    }

    StoreOpening {
        anchors.fill: parent
        visible: window.frame === null
    }
    // By its address: naming its type would have everything read before the first picture.
    Loader {
        id: shell
        anchors.fill: parent
        active: false
        source: "qrc:/qt/qml/Loomdeck/Shell/ConsoleFrame.qml"
    }
    Connections {
        target: window
        enabled: window.frame === null
        function onFrameSwapped(): void { afterwards.start() }
    }
    Timer {
        id: afterwards
        interval: 0
        onTriggered: shell.active = true
    }
}
