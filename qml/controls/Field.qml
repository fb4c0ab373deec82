// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

FieldShell {
    id: root

    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias readOnly: input.readOnly
    property alias echoMode: input.echoMode
    property alias validator: input.validator
    property alias maximumLength: input.maximumLength
    property alias input: input
    property string name: fullName === "" ? placeholder : fullName
    property bool mono: false
    property bool good: false
    property string leadingIcon
    default property alias trailing: tail.data
    signal edited(string text)
    signal accepted()

    function selectAll(): void { input.selectAll() }
    function clear(): void { input.clear(); edited("") }

    active: input.activeFocus

    Icon {
        id: lead
        visible: name !== ""
        parent: root.frame
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
        name: root.leadingIcon
        color: Theme.text3
    }
    FieldInput {
        id: input
        objectName: "input"
        parent: root.frame
        focus: true
        anchors.left: lead.visible ? lead.right : parent.left
        anchors.leftMargin: lead.visible ? Theme.gap : Theme.px(10)
        anchors.right: tail.left
        anchors.rightMargin: Theme.half
        height: parent.height
        font: root.mono ? Theme.monoCaption : Theme.body
        name: root.name
        Accessible.description: root.error !== "" ? root.error : root.hint
        onTextEdited: root.edited(text)
        onAccepted: root.accepted()
    }
    Row {
        id: tail
        parent: root.frame
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        height: parent.height
        spacing: Theme.half

        Icon {
            visible: root.error !== "" || root.good
            anchors.verticalCenter: parent.verticalCenter
            name: root.error !== "" ? "failed" : "check"
            color: root.error !== "" ? Theme.bad.text : Theme.ok.text
        }
    }
    TapHandler { parent: root.frame; onTapped: input.forceActiveFocus(Qt.MouseFocusReason) }
}
