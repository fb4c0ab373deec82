// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// The worst trouble of what the page shows; says nothing that the filter says already.
Item {
    id: root

    required property string tab
    required property string query
    property troubleWords words
    readonly property bool told: !root.words.isSet || root.query.includes(root.words.query)

    function look(): void { root.words = root.tab === "" ? Session.troubles.worst : Session.troubles.worstOf(root.tab) }

    implicitHeight: told ? 0 : banner.height + Theme.gap
    visible: !told
    onTabChanged: look()
    Component.onCompleted: look()

    Connections {
        target: Session.troubles
        function onChanged() { root.look() }
    }
    Banner {
        id: banner
        x: Theme.margin
        width: root.width - 2 * Theme.margin
        role: root.words.role
        iconName: root.words.icon
        what: root.words.what
        why: root.words.why
        repairText: root.words.repairText
        repairIcon: root.words.repairIcon
        repairDisabledReason: root.words.command === "" ? "" : Session.commands.refusal(root.words.command)
        linkText: root.words.command === "" ? "" : qsTr("Show them")
        onRepair: root.words.command === "" ? Session.navigator.openBacklog(root.words.query)
            : Session.navigator.ask("bulk:" + root.words.command, 0, root.words.query)
        onLinkActivated: Session.navigator.openBacklog(root.words.query)
    }
}
