// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

FocusScope {
    id: root

    property bool narrow: false
    signal shortcutsWanted()

    implicitWidth: narrow ? Theme.railNarrow : Theme.rail
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Pages")

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Separator {
        anchors.right: parent.right
        vertical: true
        height: parent.height
    }
    Brand {
        id: brand
        width: parent.width
        narrow: root.narrow
    }
    Column {
        anchors.top: brand.bottom
        width: parent.width - 1

        RailEntry {
            page: "overview"
            text: qsTr("Overview")
            keys: "G O"
            narrow: root.narrow
        }
        RailGap {}
        RailEntry {
            page: "backlog"
            text: qsTr("Backlog")
            keys: "G B"
            narrow: root.narrow
            figure: Session.status.items > 0 ? Session.formats.shortNumber(Session.status.items) : ""
        }
        RailGap {}
        RailEntry {
            page: "health"
            text: qsTr("Planner health")
            keys: "G H"
            narrow: root.narrow
            sign: Session.health.troubled ? Session.health.icon : ""
            signRole: Session.health.role
            signText: Session.health.troubled ? Session.health.word : ""
        }
        RailGap {}
        RailEntry {
            page: "jobs"
            text: qsTr("Jobs")
            keys: "G J"
            narrow: root.narrow
            figure: Session.status.liveJobs > 0 ? Session.formats.shortNumber(Session.status.liveJobs) : ""
            alarm: Session.status.deadText
        }
        RailEntry {
            page: "failures"
            iconName: "failed"
            text: qsTr("Failures")
            keys: "G F"
            narrow: root.narrow
        }
    }
    Column {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.half
        width: parent.width - 1

        RailEntry {
            page: "settings"
            text: qsTr("Settings")
            keys: "G S"
            narrow: root.narrow
        }
        RailEntry {
            iconName: "keyboard"
            text: qsTr("Shortcuts")
            keys: "F1"
            keyShown: true
            narrow: root.narrow
            onActivated: root.shortcutsWanted()
        }
    }
}
