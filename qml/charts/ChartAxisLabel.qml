// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

TextLabel {
    font: Theme.caption
    color: Theme.text3
    Accessible.ignored: true
}
