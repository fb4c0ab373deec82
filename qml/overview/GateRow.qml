// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

// One gate: what it lets through and why, who waits, how long still, and the one thing to do about it.
Item {
    id: root

    required property int index
    required property string gateKey
    required property string provider
    required property string modelName
    required property string stateName
    required property string effect
    required property string reason
    required property string countdown
    required property string held
    required property string forecast
    required property bool opens
    property bool last: false
    readonly property bool wide: width >= Theme.px(1080)
    readonly property string command: opens ? "gate.open" : "gate.close"
    signal menuWanted(Item item)

    objectName: "gateRow" + index
    implicitHeight: Theme.actionRow
    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.sentence([provider, modelName, States.wordOf(stateName), effect, reason, held, forecast])

    StateLabel {
        id: state
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        stateName: root.stateName
        Accessible.ignored: true
    }
    TextLabel {
        id: name
        x: Theme.margin + Theme.px(96)
        width: Math.min(implicitWidth, Theme.px(root.wide ? 140 : 96))
        height: parent.height
        text: root.provider
        font: Theme.bodyMedium
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: model
        anchors.left: name.right
        anchors.leftMargin: Theme.half
        width: Math.max(0, words.x - x - Theme.gap)
        height: parent.height
        text: "· " + root.modelName
        color: Theme.text2
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: words
        x: Theme.margin + Theme.px(root.wide ? 330 : 268)
        width: Math.min(implicitWidth, waits.x - x - Theme.gap)
        height: parent.height
        text: root.effect
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextLabel {
        id: cause
        anchors.left: words.right
        anchors.leftMargin: Theme.gap
        width: Math.max(0, waits.x - x - Theme.gap)
        height: parent.height
        text: root.reason
        color: Theme.text3
        elide: Text.ElideRight
        Accessible.ignored: true

        HoverHandler { id: over }
    }
    TipLoader {
        target: cause
        text: root.reason
        shown: over.hovered && cause.truncated
    }
    Column {
        id: waits
        anchors.right: clock.left
        width: Theme.px(root.wide ? 190 : 150)
        anchors.verticalCenter: parent.verticalCenter

        TextLabel {
            width: parent.width
            text: root.held
            font: Theme.bodyMedium
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        TextLabel {
            width: parent.width
            visible: root.forecast !== ""
            text: root.forecast
            font: Theme.caption
            color: Theme.text3
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    TextLabel {
        id: clock
        objectName: "gateCountdown"
        anchors.right: acts.left
        anchors.rightMargin: Theme.margin
        width: Theme.px(76)
        height: parent.height
        text: root.countdown === "" ? "–" : root.countdown
        font: root.countdown === "" ? Theme.body : Theme.bodyStrong
        color: root.countdown === "" ? Theme.text3 : Theme.text1
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
    Row {
        id: acts
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.half

        PushButton {
            objectName: "gateButton"
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(96)
            size: 24
            iconName: root.opens ? "play" : "stop"
            text: root.opens ? qsTr("Open…", "a gate") : qsTr("Close…", "a gate")
            disabledReason: Session.commands.refusal(root.command)
            Accessible.description: root.provider + " " + root.modelName
            onClicked: Session.navigator.ask(root.opens ? "open-gate" : "close-gate", 0, root.gateKey)
        }
        IconButton {
            id: more
            objectName: "gateMore"
            anchors.verticalCenter: parent.verticalCenter
            size: 24
            iconName: "more"
            text: qsTr("More about %1").arg(root.provider)
            onClicked: root.menuWanted(more)
        }
    }
    Separator {
        visible: !root.last
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
