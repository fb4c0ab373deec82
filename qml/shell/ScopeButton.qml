// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

BarButton {
    id: root

    text: Session.scope.text
    note: Session.scope.isAllPlans ? "" : Session.scope.branchText
    iconName: "plan"
    Accessible.description: qsTr("What the console looks at")
    onClicked: popup.visible ? popup.close() : popup.open()

    ScopePopup {
        id: popup
        y: root.height + 2
    }
}
