// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    required property color text
    required property color soft
    required property color bar
}
