// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

BarButton {
    id: root

    objectName: "scopeButton"
    text: Session.scope.text
    note: Session.scope.isAllPlans ? "" : Session.scope.branchText
    iconName: Session.scope.isPaused ? "pause" : "plan"
    Accessible.description: Session.scope.isPaused ? qsTr("What the console looks at; this plan is paused") : qsTr("What the console looks at")
    onClicked: popup.visible ? popup.close() : popup.open()

    ScopePopup {
        id: popup
        y: root.height + 2
    }
}
