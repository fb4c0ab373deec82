// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One cell. Few properties on purpose: a jump in a long table binds two hundred of these anew in one frame.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: root

    required property TableGeometry geometry
    required property TableColumn column
    property var value
    property string tint
    property string note
    property bool loaded: true
    readonly property string kind: column.kind
    readonly property string text: geometry.textOf(column, value)
    readonly property bool missing: text === geometry.missing
    readonly property int start: kind === "state" ? geometry.pad + Theme.icon + Theme.px(6) : geometry.pad

    // The width that shows all of this cell.
    function wanted(): real {
        const more = notes.count > 0 ? notes.itemAt(0) as Text : null
        return start + label.implicitWidth + (more !== null && note !== "" ? more.implicitWidth + Theme.gap : 0) + geometry.pad
    }

    x: column.placedX
    width: column.placedWidth
    height: parent ? parent.height : 0
    visible: loaded
    Accessible.role: Accessible.Cell

    Repeater {
        model: root.kind === "state" ? 1 : 0

        Icon {
            x: root.geometry.pad
            y: Math.round((root.height - height) / 2)
            name: States.iconOf(root.value ?? "")
            color: label.color
        }
    }
    Repeater {
        model: root.kind === "bar" ? 1 : 0

        ProgressStrip {
            x: root.geometry.pad
            y: Math.round((root.height - height) / 2)
            width: root.width - 2 * root.geometry.pad
            value: root.value ?? 0
            role: root.tint === "" ? "run" : root.tint
            Accessible.ignored: true
        }
    }
    Text {
        id: label
        visible: root.kind !== "bar"
        x: root.start
        width: root.note === "" ? root.width - x - root.geometry.pad : Math.min(implicitWidth, root.width - x)
        height: root.height
        text: root.text
        font: root.kind === "mono" ? Theme.monoCaption
            : root.kind === "state" || root.column.medium ? Theme.bodyMedium
            : root.tint === "bad" || root.tint === "held" ? Theme.bodyStrong : Theme.body
        color: root.missing ? Theme.text3
            : root.kind === "state" ? States.coloursOf(root.value ?? "").text
            : root.tint !== "" ? Theme.role(root.tint).text
            : root.kind === "secondary" ? Theme.text2 : Theme.text1
        textFormat: Text.PlainText
        horizontalAlignment: root.column.rightAligned ? Text.AlignRight : Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    Repeater {
        id: notes
        model: root.column.noteKey === "" ? 0 : 1

        Text {
            x: label.x + label.width + Theme.gap
            width: root.width - x - root.geometry.pad
            height: root.height
            text: root.note
            font: Theme.caption
            color: Theme.text3
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
        }
    }
}
