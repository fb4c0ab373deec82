// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// One threshold: what it means at the left, then its value and who set it, then what may be done.
Item {
    id: root

    required property int index
    required property string name
    required property string title
    required property string meaning
    required property string value
    required property string usual
    required property bool isUsual
    required property string changedText
    property string refusal
    property bool sought: false
    signal changeWanted()
    signal resetWanted()

    objectName: "threshold" + index
    implicitHeight: Math.max(Theme.px(60), words.height + Theme.px(20))
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([title, value, isUsual ? "" : qsTr("default %1").arg(usual), changedText])
    Accessible.description: meaning

    Rectangle {
        anchors.fill: parent
        visible: root.sought
        color: Theme.selected
    }
    Column {
        id: words
        x: Theme.margin
        width: figures.x - x - Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        TextLabel {
            width: parent.width
            text: root.title
            font: Theme.bodyMedium
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        TextLabel {
            width: parent.width
            text: root.meaning
            font: Theme.caption
            color: Theme.text3
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Column {
        id: figures
        x: acts.x - width - Theme.margin
        width: Theme.px(176)
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Row {
            spacing: Theme.gap

            TextLabel {
                id: figure
                objectName: "thresholdValue"
                text: root.value
                font: root.isUsual ? Theme.body : Theme.bodyStrong
                Accessible.ignored: true
            }
            TextLabel {
                anchors.baseline: figure.baseline
                text: root.isUsual ? qsTr("default") : qsTr("default %1").arg(root.usual)
                font: Theme.caption
                color: Theme.text3
                Accessible.ignored: true
            }
        }
        TextLabel {
            width: parent.width
            visible: text !== ""
            text: root.changedText
            font: Theme.caption
            color: Theme.text3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    Row {
        id: acts
        x: parent.width - Theme.margin - width
        width: Theme.px(176)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        layoutDirection: Qt.RightToLeft

        PushButton {
            objectName: "changeThreshold"
            size: 24
            text: qsTr("Change…")
            disabledReason: root.refusal
            Accessible.description: root.title
            onClicked: root.changeWanted()
        }
        PushButton {
            objectName: "resetThreshold"
            visible: !root.isUsual
            size: 24
            kind: "ghost"
            iconName: "retry"
            text: qsTr("Reset…")
            disabledReason: root.refusal
            Accessible.description: root.title
            onClicked: root.resetWanted()
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
