// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

FocusScope {
    id: root

    // environment, appearance, providers, prompts, thresholds, shortcuts or errors
    property string section: "environment"
    readonly property PromptsSection prompts: body.item as PromptsSection
    readonly property ProvidersSection providers: body.item as ProvidersSection
    readonly property ThresholdsSection thresholds: body.item as ThresholdsSection
    readonly property bool settled: (prompts === null || prompts.settled) && (providers === null || providers.settled)
        && (thresholds === null || thresholds.settled)

    // Somebody asked for a section, maybe before this page was made.
    function takeWish(): void {
        const wish = Session.navigator.takeSettingsSection()
        const subject = Session.navigator.takeSettingsSubject()
        if (wish !== "")
            root.section = wish
        if (root.prompts !== null)
            root.prompts.show(subject)
        if (root.providers !== null)
            root.providers.show(subject)
        if (root.thresholds !== null)
            root.thresholds.show(subject)
    }

    Component.onCompleted: takeWish()

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Settings")

    NodeFacts { id: facts }
    Item {
        id: header
        width: parent.width
        height: Theme.pageHeader

        TextLabel {
            id: title
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Settings")
            font: Theme.title
            Accessible.role: Accessible.Heading
        }
        TextLabel {
            anchors.left: title.right
            anchors.leftMargin: Theme.px(12)
            anchors.right: copy.left
            anchors.rightMargin: Theme.gap
            anchors.baseline: title.baseline
            text: qsTr("Loomdeck %1 · Qt %2").arg(facts.version).arg(facts.qtVersion)
            font: Theme.caption
            color: Theme.text3
            elide: Text.ElideRight
        }
        PushButton {
            id: copy
            objectName: "copyFactsButton"
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            iconName: "copy"
            text: qsTr("Copy for a report")
            tip: qsTr("Versions, store, environment and node as text")
            onClicked: Clipboard.copy(facts.text())
        }
    }
    Separator {
        id: line
        anchors.top: header.bottom
        width: parent.width
    }
    SettingsNav {
        id: nav
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        width: Theme.px(200)
        focus: true
        section: root.section
        onChosen: section => root.section = section
    }
    Separator {
        id: side
        anchors.left: nav.right
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        vertical: true
    }
    Connections {
        target: Session.navigator
        function onSettingsAsked(): void { root.takeWish() }
    }
    Loader {
        id: body
        anchors.left: side.right
        anchors.right: parent.right
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        source: Qt.resolvedUrl(root.section === "appearance" ? "AppearanceSection.qml" : root.section === "shortcuts" ? "ShortcutsSection.qml"
            : root.section === "providers" ? "ProvidersSection.qml"
            : root.section === "prompts" ? "PromptsSection.qml"
            : root.section === "thresholds" ? "ThresholdsSection.qml"
            : root.section === "errors" ? "ErrorLogSection.qml" : "EnvironmentSection.qml")
    }
}
