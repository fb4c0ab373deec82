// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Rectangle {
    property bool vertical: false

    implicitWidth: vertical ? 1 : 64
    implicitHeight: vertical ? 64 : 1
    color: Theme.sep
}
