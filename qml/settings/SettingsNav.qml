// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// The sections of the page, one below the other; arrows walk through them.
FocusScope {
    id: root

    required property string section
    readonly property var sections: [
        { key: "environment", text: qsTr("Environment"), icon: "database" },
        { key: "appearance", text: qsTr("Appearance"), icon: "settings" },
        { key: "providers", text: qsTr("Providers"), icon: "node" },
        { key: "prompts", text: qsTr("Prompts"), icon: "note" },
        { key: "thresholds", text: qsTr("Thresholds"), icon: "health" },
        { key: "shortcuts", text: qsTr("Shortcuts"), icon: "keyboard" },
        { key: "errors", text: qsTr("Error log"), icon: "failed" }]
    readonly property int index: sections.findIndex(entry => entry.key === root.section)
    property bool byMouse: false
    signal chosen(string section)

    function step(by: int): void {
        root.byMouse = false
        const next = Math.max(0, Math.min(root.sections.length - 1, root.index + by))
        if (next !== root.index)
            root.chosen(root.sections[next].key)
    }

    activeFocusOnTab: true
    onActiveFocusChanged: if (!activeFocus) byMouse = false
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Sections")
    Keys.onUpPressed: step(-1)
    Keys.onDownPressed: step(1)

    Column {
        y: Theme.gap
        width: parent.width

        Repeater {
            model: root.sections
            SettingsNavRow {
                required property var modelData
                required property int index
                objectName: "section" + index
                text: modelData.text
                iconName: modelData.icon
                figure: modelData.key === "errors" && Session.errorLog.count > 0 ? Session.formats.number(Session.errorLog.count)
                    : modelData.key === "prompts" && Session.drafts.count > 0 ? qsTr("%n unsaved", "", Session.drafts.count) : ""
                current: index === root.index
                ring: current && root.activeFocus && !root.byMouse
                onPicked: {
                    root.byMouse = true
                    root.forceActiveFocus(Qt.MouseFocusReason)
                    root.chosen(modelData.key)
                }
            }
        }
    }
}
