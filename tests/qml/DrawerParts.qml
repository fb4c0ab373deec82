// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer of backlog-light.png.
import QtQuick
import Loomdeck.Controls

DetailsPane {
    id: root

    name: "draft-scene"
    head: [
        Pill { stateName: "stuck" },
        TextLabel { anchors.verticalCenter: parent ? parent.verticalCenter : undefined; text: "for 3 h 10 m"; font: Theme.caption; color: Theme.text3 }
    ]
    headActions: [
        IconButton { text: "Copy"; iconName: "copy" },
        IconButton { text: "Open"; iconName: "external" }
    ]

    PaneSection {
        separated: false
        spacing: 8
        Column {
            TextLabel { text: "Draft the opening scene"; font: Theme.bodyStrong }
            TextLabel { text: "draft-scene"; font: Theme.monoCaption; color: Theme.text2 }
        }
        Item {
            width: parent.width; height: 32
            Row {
                spacing: 8
                PushButton { text: "Resume…"; iconName: "play" }
                PushButton { text: "Retry"; iconName: "retry" }
                PushButton { text: "Cancel…"; iconName: "stop"; kind: "danger" }
            }
            IconButton { anchors.right: parent.right; text: "More"; iconName: "more"; kind: "plain" }
        }
        ReasonBlock {
            width: parent.width
            what: "Stuck because the provider differs."
            why: "The task is stamped northwind; the last resume asked for halcyon, which is out of quota."
            repairText: "Resume with northwind"
            repairIcon: "check"
        }
        Column {
            width: parent.width
            KeyValueRow { width: parent.width; name: "Plan"; value: "Saga Draft / draft" }
            KeyValueRow { width: parent.width; name: "Phase"; value: "SceneWeaver, step 3 of 5" }
            KeyValueRow { width: parent.width; name: "Provider, model"; value: "northwind · quill-2" }
            KeyValueRow { width: parent.width; name: "Needs"; value: "chapter-scroll"; mono: true }
            KeyValueRow { width: parent.width; name: "Makes"; value: "scene-draft"; mono: true }
        }
    }
    PaneSection {
        text: "Resume contract"
        caption: "6 of 7 hold"
        CheckRow { width: parent.width; name: "Conversation"; value: "c561fffb…4b87" }
        CheckRow { width: parent.width; name: "Conversation plan"; value: "284075b5…f4b1" }
        CheckRow { width: parent.width; name: "Agent"; value: "77bfb45b…b0b7" }
        CheckRow { width: parent.width; name: "Provider"; value: "50de1753 ≠ bc25a983"; ok: false; fault: "mismatch" }
        CheckRow { width: parent.width; name: "Model"; value: "a22fcbb6…2946" }
        CheckRow { width: parent.width; name: "Task"; value: "e5a791b9…9c4b" }
        CheckRow { width: parent.width; name: "Branch"; value: "draft" }
    }
    PaneSection {
        text: "History"
        caption: "3 of 11 entries"
        KeyValueRow { width: parent.width; name: "17:30"; value: "resume refused: provider-mismatch" }
        KeyValueRow { width: parent.width; name: "14:51"; value: "phase SceneWeaver started" }
        KeyValueRow { width: parent.width; name: "14:50"; value: "resumed, task 3 of 5" }
    }
}
