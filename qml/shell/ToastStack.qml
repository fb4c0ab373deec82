// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Loomdeck.Console
import Loomdeck.Controls

Column {
    id: root

    spacing: Theme.gap

    Repeater {
        model: Session.toasts

        Toast {
            required property int toastId
            required property string kind
            required text
            required actionText
            x: root.width - width
            role: kind
            onAction: Session.toasts.act(toastId)
            onClosed: Session.toasts.dismiss(toastId)
        }
    }
}
