// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The raised sheet that lists, menus and completions lie on.
import QtQuick
import QtQuick.Templates as T

T.Popup {
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.half
    margins: Theme.half
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: Theme.radiusMenu
    }
}
