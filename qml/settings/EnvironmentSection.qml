// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// What this console is connected to, read only: it is set in the configuration file.
ScrollArea {
    id: root

    readonly property NodeFacts facts: NodeFacts {}
    readonly property bool wide: width >= Theme.px(720)
    readonly property real half: wide ? Math.floor(width / 2) : width
    readonly property int keys: Theme.px(124)

    contentHeight: grid.height

    Grid {
        id: grid
        width: root.width
        columns: root.wide ? 2 : 1

        FactGroup {
            width: root.half
            title: qsTr("Environment")
            advice: Session.configFile === "" ? qsTr("No configuration file is used. Start the console with --config FILE, and set “environment” and “operator” there.")
                : qsTr("Set “environment” and “operator” in the configuration file, then start the console again. “%1 FILE” says what is wrong with it.").arg(root.facts.checkCommand)

            KeyValueRow {
                width: parent.width
                keyWidth: root.keys
                name: qsTr("Name")
                Pill {
                    y: 1
                    text: Session.environment
                    role: Session.environmentRole
                    iconName: Session.isProtected ? "lock" : ""
                }
            }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Protection"); value: Session.isProtected ? qsTr("dangerous commands ask for its name") : qsTr("none: commands only ask") }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Operator"); value: Session.operatorName }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Role"); value: Session.operatorRole }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Configuration"); value: Session.configFile; mono: Session.configFile !== "" }
        }
        FactGroup {
            width: root.half
            separated: !root.wide
            title: qsTr("Store")
            advice: qsTr("Choose another store with --store URL, or with “store” in the configuration file. The schema is brought up to date when a store is opened.")

            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Kind"); value: root.facts.storeKind }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Place"); value: Session.storeText; mono: true }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Schema"); value: root.facts.schema }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("History"); value: Session.status.journalText }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Answers"); value: Session.status.storeRole === "ok" ? qsTr("yes") : qsTr("no"); role: Session.status.storeRole === "ok" ? "" : "bad" }
        }
        FactGroup {
            width: root.half
            separated: true
            title: qsTr("This node")
            advice: qsTr("“jobs.workers” in the configuration file says how many jobs run at once; 0 means one per processor.")

            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Name"); value: root.facts.nodeName; mono: true }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Workers"); value: root.facts.workers }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Leads"); value: root.facts.leadsText }
        }
        FactGroup {
            width: root.half
            separated: true
            title: qsTr("Versions")
            advice: qsTr("“Copy for a report” takes all of this along, without secrets.")

            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Loomdeck"); value: root.facts.version }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("Qt"); value: root.facts.qtVersion }
            KeyValueRow { width: parent.width; keyWidth: root.keys; name: qsTr("System"); value: root.facts.system }
        }
    }
    Separator {
        visible: root.wide
        x: root.half
        vertical: true
        height: Math.max(grid.height, root.height)
    }
}
