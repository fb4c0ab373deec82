// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console

// What the views of one prompt share.
FocusScope {
    property PromptController controller: null
    property PromptDialog dialog: null
}
