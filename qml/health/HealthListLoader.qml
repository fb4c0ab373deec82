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
    readonly property bool shown: key === current
    readonly property HealthListPane pane: item as HealthListPane

    function make(): void {
        if (root.shown && root.item === null)
            root.setSource("qrc:/qt/qml/Loomdeck/Health/" + root.file + ".qml", { status: root.report })
    }

    anchors.fill: parent
    visible: shown
    focus: shown
    onShownChanged: make()
    Component.onCompleted: make()
}
