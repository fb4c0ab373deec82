// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls
import Loomdeck.Settings

// What phases ask their models: the prompts at the left, one of them at the right.
FocusScope {
    id: root

    readonly property bool wide: width >= Theme.px(960)
    readonly property bool settled: (controller.loaded || controller.error.isSet) && controller.list.count > 0 && !controller.preview.busy && (view !== "versions" || controller.compare.loaded)
    readonly property alias controller: controller
    // text, preview or versions
    property string view: "text"

    function show(templateId: string): void {
        if (templateId !== "")
            controller.templateId = templateId
    }
    function save(): void {
        if (head.saveRefusal === "" && controller.loaded)
            dialog.save(controller.templateId, controller.editor.text, controller.editor.rowVersion)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Prompts")

    PromptController { id: controller }
    Binding {
        target: controller.preview
        property: "shown"
        value: root.view === "preview"
    }
    PromptDialog { id: dialog }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: root.visible
        onActivated: root.save()
    }
    PromptNav {
        id: nav
        visible: root.wide
        width: root.wide ? Theme.px(236) : 0
        height: parent.height
        focus: root.wide
        controller: controller
    }
    Separator {
        id: side
        visible: root.wide
        anchors.left: nav.right
        vertical: true
        height: parent.height
    }
    Item {
        id: body
        anchors.left: side.right
        anchors.right: parent.right
        height: parent.height

        PromptHead {
            id: head
            width: parent.width
            controller: controller
            narrow: !root.wide
            view: root.view
            onViewChosen: view => root.view = view
            onSaveWanted: root.save()
        }
        PromptBanner {
            id: banner
            objectName: "promptBanner"
            anchors.top: head.bottom
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            controller: controller
            onVersionsWanted: number => {
                root.view = "versions"
                controller.compare.version = number
            }
        }
        Loader {
            anchors.top: banner.visible ? banner.bottom : head.bottom
            anchors.topMargin: banner.visible ? Theme.px(12) : 0
            anchors.bottom: parent.bottom
            width: parent.width
            active: controller.ready
            source: Qt.resolvedUrl(root.view === "preview" ? "PromptPreviewView.qml" : root.view === "versions" ? "PromptVersionsView.qml" : "PromptTextView.qml")
            onLoaded: {
                const shown = item as PromptView
                shown.dialog = dialog
                shown.controller = controller
            }
        }
        LoadingRows {
            anchors.top: head.bottom
            width: parent.width
            visible: !controller.ready && !controller.error.isSet
            running: visible
            text: qsTr("Reading the prompts")
        }
        FailedState {
            anchors.fill: parent
            visible: controller.error.isSet && !controller.ready
            title: qsTr("The prompts cannot be read")
            text: controller.error.message
            details: controller.error.fix
            onRetry: controller.reload()
        }
    }
}
