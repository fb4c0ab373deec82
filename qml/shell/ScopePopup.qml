// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls
import Loomdeck.Shell

// Plans to look at, and one of their branches.
PopupFrame {
    id: root

    width: Theme.px(320)
    focus: true
    onOpened: (contentItem as ScopeList).take()

    contentItem: ScopeList { onDone: root.close() }
}
