// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Loomdeck.Settings

ShortcutList {
    searchKey: true
}
