// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything in the window: strip, rail, top bar, page, drawer, status line, and what lies over them.
import QtQuick
import Loomdeck.Backlog
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Shell

Item {
    id: root

    readonly property bool narrow: width < Theme.px(1200)
    readonly property alias page: host.page
    readonly property string pageTitle: host.titleOf(Session.navigator.page)
    /** True when nothing more is on its way to the first picture. */
    readonly property bool settled: Session.state === Session.Failed || Session.state === Session.Open && host.ready

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Rectangle {
        id: strip
        width: parent.width
        height: 2
        z: 2
        color: Session.environmentRole === "neutral" ? Theme.line : Theme.role(Session.environmentRole).bar
    }
    Rail {
        id: rail
        anchors.top: strip.bottom
        anchors.bottom: status.top
        narrow: root.narrow || Session.settings.narrowRail
        onShortcutsWanted: Session.navigator.ask("shortcuts", 0, "")
    }
    TopBar {
        id: bar
        anchors.top: strip.bottom
        anchors.left: rail.right
        anchors.right: parent.right
        onSearchWanted: Session.navigator.ask("palette", 0, "")
    }
    PageHost {
        id: host
        anchors.top: bar.bottom
        anchors.bottom: bulk.top
        anchors.left: rail.right
        anchors.right: root.narrow ? parent.right : drawers.left
        visible: Session.state === Session.Open
    }
    Loader {
        anchors.fill: host
        active: Session.state !== Session.Open
        sourceComponent: Session.state === Session.Failed ? failed : opening
    }
    Component { id: failed; StoreFailed {} }
    Component { id: opening; StoreOpening {} }
    Drawers {
        id: drawers
        z: 1
        anchors.top: bar.bottom
        anchors.bottom: bulk.top
        anchors.right: parent.right
        overlay: root.narrow
    }
    BulkStrip {
        id: bulk
        anchors.bottom: status.top
        anchors.left: rail.right
        anchors.right: parent.right
    }
    StatusLine {
        id: status
        anchors.bottom: parent.bottom
        width: parent.width
    }
    ToastStack {
        z: 3
        anchors.right: parent.right
        anchors.bottom: bulk.top
        anchors.margins: Theme.margin
    }
    // Made when somebody first asks for one, so that the first picture need not wait for them.
    Loader { id: dialogs }
    Connections {
        target: Session.navigator
        enabled: dialogs.status === Loader.Null
        function onAsked(dialog: string, key: real, text: string): void {
            dialogs.setSource("qrc:/qt/qml/Loomdeck/Shell/DialogHost.qml", { first: { dialog, key, text } })
        }
    }
    Keyboard { host: host }
    Binding {
        target: root.Window.window
        property: "title"
        value: qsTr("%1 · Loomdeck").arg(root.pageTitle)
    }
}
