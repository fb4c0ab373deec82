// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Health

// Makes its list when it is first looked at.
Loader {
    id: root

    required property PlannerStatus report
    required property string key
    required property string file
    required property string current
    /** The part of the list that is wanted; it is taken when it is asked for. */
    property string filter
    readonly property bool shown: key === current
    readonly property HealthListPane pane: item as HealthListPane

    function want(filter: string): void {
        root.filter = filter
        if (root.pane !== null)
            root.pane.filter = filter
    }
    function make(): void {
        if (root.shown && root.item === null)
            root.setSource("qrc:/qt/qml/Loomdeck/Health/" + root.file + ".qml", { status: root.report, filter: root.filter })
    }

    anchors.fill: parent
    visible: shown
    focus: shown
    onShownChanged: make()
    Component.onCompleted: make()
}
