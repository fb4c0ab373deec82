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
    readonly property alias frame: frame

    title: qsTr("%1 · Loomdeck").arg(frame.pageTitle)
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
    ConsoleFrame {
        id: frame
        anchors.fill: parent
    }
}
