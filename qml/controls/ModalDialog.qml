// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before something is done. Esc goes back; Enter does the verb unless it is dangerous.
import QtQuick
import QtQuick.Templates as T

T.Popup {
    id: root

    property string title
    property string note
    property string verb
    property string verbIcon
    property string verbDisabledReason
    property bool verbEnabled: true
    property bool dangerous: false
    property bool busy: false
    property string backText: qsTr("Back")
    property Item initialFocus: null
    property Item returnTo: null
    property alias rowSpacing: frame.spacing
    property alias headExtra: frame.headExtra
    default property alias content: frame.content
    readonly property bool ready: verbEnabled && verbDisabledReason === "" && !busy
    signal confirmed()
    signal dismissed()

    function confirm(): void {
        if (root.ready)
            root.confirmed()
    }
    function back(): void {
        root.close()
        root.dismissed()
    }

    parent: T.Overlay.overlay
    modal: true
    dim: true
    focus: true
    padding: 1
    closePolicy: T.Popup.NoAutoClose
    implicitHeight: frame.implicitHeight + 2
    width: Math.min(Theme.dialog, parent ? parent.width - Theme.margin * 2 : Theme.dialog)
    height: Math.min(implicitHeight, parent ? parent.height - Theme.margin * 2 : implicitHeight)
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.max(Theme.margin, Math.round((parent.height - height) * 0.3)) : 0

    onAboutToShow: returnTo = parent ? parent.Window.activeFocusItem : null
    onOpened: (initialFocus !== null ? initialFocus : frame.firstStop).forceActiveFocus(Qt.ShortcutFocusReason)
    onClosed: {
        if (returnTo !== null)
            returnTo.forceActiveFocus(Qt.PopupFocusReason)
        returnTo = null
    }

    T.Overlay.modal: Rectangle { color: Theme.scrim }
    background: Rectangle {
        radius: Theme.radiusDialog
        color: Theme.raised
        border.color: Theme.line
    }
    DialogFrame {
        id: frame
        anchors.fill: parent
        focus: true
        title: root.title
        note: root.verbDisabledReason !== "" ? root.verbDisabledReason : root.note
        verb: root.verb
        verbIcon: root.verbIcon
        backText: root.backText
        ready: root.ready
        busy: root.busy
        dangerous: root.dangerous
        onConfirmed: root.confirm()
        onDismissed: root.back()
    }
}
