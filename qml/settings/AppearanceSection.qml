// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

ScrollArea {
    id: root

    readonly property NodeFacts facts: NodeFacts {}
    readonly property string chosenLanguage: Session.settings.language
    property string firstLanguage

    Component.onCompleted: firstLanguage = chosenLanguage
    contentHeight: rows.height

    Column {
        id: rows
        width: Math.min(root.width, Theme.px(860))

        SectionHeader {
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            text: qsTr("Appearance")
            caption: qsTr("Kept for you on this machine; it changes at once")
        }
        SettingRow {
            title: qsTr("Theme")
            note: qsTr("“System” follows what the desktop is set to.")
            SegmentedControl {
                objectName: "themeControl"
                name: qsTr("Theme")
                options: [
                    { value: "system", text: qsTr("System") },
                    { value: "light", text: qsTr("Light") },
                    { value: "dark", text: qsTr("Dark") }]
                value: Session.settings.theme
                onActivated: value => Session.settings.theme = value
            }
        }
        SettingRow {
            title: qsTr("Text size")
            note: qsTr("Everything grows with the text: rows, fields and icons.")
            SpinField {
                objectName: "textSizeField"
                width: Theme.px(120)
                name: qsTr("Text size")
                from: 90
                to: 150
                stepSize: 5
                unit: qsTr("%", "unit of the text size")
                value: Session.settings.textSize
                onEdited: value => Session.settings.textSize = value
            }
            PushButton {
                objectName: "usualSizeButton"
                visible: Session.settings.textSize !== 100
                kind: "ghost"
                text: qsTr("Usual size")
                onClicked: Session.settings.textSize = 100
            }
        }
        SettingRow {
            title: qsTr("Times")
            note: qsTr("Now: %1").arg(Session.settings.timeStyle === "relative" ? qsTr("“4 m ago”, and “in 12 m”") : root.facts.clockNow)
            SegmentedControl {
                objectName: "timeControl"
                name: qsTr("Times")
                options: [
                    { value: "local", text: qsTr("Local") },
                    { value: "utc", text: qsTr("UTC") },
                    { value: "relative", text: qsTr("Relative") }]
                value: Session.settings.timeStyle
                onActivated: value => Session.settings.timeStyle = value
            }
        }
        SettingRow {
            title: qsTr("Language")
            note: root.chosenLanguage !== root.firstLanguage ? qsTr("Changes when the console is started again.") : qsTr("Of the console; data stays as it was written.")
            ChoiceField {
                objectName: "languageField"
                width: Theme.px(180)
                name: qsTr("Language")
                options: [
                    { value: "", text: qsTr("System") },
                    { value: "en", text: "English" },
                    { value: "de", text: "Deutsch" }]
                value: Session.settings.language
                onChosen: value => Session.settings.language = value
            }
        }
        SettingRow {
            title: qsTr("Reduced motion")
            note: qsTr("Drawers and notices appear without sliding.")
            Toggle {
                objectName: "motionToggle"
                name: qsTr("Reduced motion")
                checked: Session.settings.reducedMotion
                onToggled: Session.settings.reducedMotion = checked
            }
        }
        SettingRow {
            title: qsTr("Narrow rail")
            note: qsTr("Icons without words at the left, also in wide windows.")
            Toggle {
                objectName: "railToggle"
                name: qsTr("Narrow rail")
                checked: Session.settings.narrowRail
                onToggled: Session.settings.narrowRail = checked
            }
        }
    }
}
