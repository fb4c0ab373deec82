// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of resume-dialog-light.png over the table page.
import QtQuick
import Loomdeck.Controls

GalleryTable {
    id: root

    settled: dialog.opened && reason.input.activeFocus

    ModalDialog {
        id: dialog
        parent: root
        visible: true
        title: "Resume 12 of 15 items"
        note: "1 journal entry, 12 effects, can be cancelled while it runs"
        verb: "Resume 12 items"
        verbIcon: "play"
        dangerous: true
        initialFocus: reason.input
        headExtra: [Pill { role: "bad"; iconName: "lock"; text: "production" }]

        Text {
            width: parent.width
            text: "From <b>4 plans, 3 branches</b>. The set is frozen: items that appear later are not touched, and every item is checked again when its turn comes."
            font: Theme.body
            color: Theme.text2
            wrapMode: Text.Wrap
            lineHeight: Theme.leading; lineHeightMode: Text.FixedHeight
        }
        Rectangle {
            width: parent.width; height: lists.height
            radius: 6; color: "transparent"; border.color: Theme.sep
            Column {
                id: lists
                width: parent.width
                Item {
                    width: parent.width; height: 36
                    TextLabel { x: 12; anchors.verticalCenter: parent.verticalCenter; text: "12 will resume"; font: Theme.bodyStrong; color: Theme.ok.text }
                    PushButton { id: more; anchors.right: parent.right; anchors.verticalCenter: parent.verticalCenter; anchors.rightMargin: 4; kind: "link"; text: "Show all 12" }
                    TextLabel { anchors.right: more.left; anchors.verticalCenter: parent.verticalCenter; text: "4 shown"; font: Theme.caption; color: Theme.text3 }
                }
                Repeater {
                    model: [["draft-scene", "SceneWeaver", "asked for halcyon"], ["refine-scroll", "ScrollRefiner", ""], ["weave-duel-scene", "SceneWeaver", ""], ["draft-scene-02", "SceneWeaver", "moved from halcyon"]]
                    Item {
                        id: line
                        required property var modelData
                        width: lists.width; height: 28
                        Separator { width: parent.width }
                        Icon { x: 12; anchors.verticalCenter: parent.verticalCenter; name: "complete"; color: Theme.ok.text }
                        TextLabel { x: 36; anchors.verticalCenter: parent.verticalCenter; text: line.modelData[0]; font: Theme.monoCaption }
                        TextLabel { x: 194; anchors.verticalCenter: parent.verticalCenter; text: line.modelData[1]; color: Theme.text2 }
                        TextLabel { x: 318; anchors.verticalCenter: parent.verticalCenter; text: "northwind · quill-2"; color: Theme.text2 }
                        TextLabel { anchors.right: parent.right; anchors.rightMargin: 12; anchors.verticalCenter: parent.verticalCenter; text: line.modelData[2]; font: Theme.caption; color: Theme.text3 }
                    }
                }
                Item {
                    width: parent.width; height: 36
                    Separator { width: parent.width; color: Theme.line }
                    TextLabel { x: 12; anchors.verticalCenter: parent.verticalCenter; text: "3 are not eligible"; font: Theme.bodyStrong; color: Theme.warn.text }
                }
                CheckRow { x: 12; width: parent.width - 24; implicitHeight: 30; name: "outline-core-conflicts"; value: "already complete"; mono: false; keyWidth: 206 }
                CheckRow { x: 12; width: parent.width - 24; implicitHeight: 30; name: "blueprint-ch-13"; value: "already complete"; mono: false; keyWidth: 206 }
                CheckRow { x: 12; width: parent.width - 24; implicitHeight: 30; name: "refine-scroll-07"; value: "its task is in no conversation plan"; mono: false; ok: false; keyWidth: 206 }
            }
        }
        Row {
            spacing: 16
            SelectField { width: 422; label: "Provider and model"; model: ["Keep what each task is stamped with", "northwind · quill-2"] }
            SelectField { width: 200; label: "Pace"; model: ["4 at a time", "1 at a time"] }
        }
        Field { id: reason; width: parent.width; label: "Reason"; hint: "goes into the journal"; text: "halcyon out of quota, moving to northwind" }
        Field { width: parent.width; label: "Type “production” to confirm"; hint: "this environment is protected"; text: "production"; good: true }
    }
}
