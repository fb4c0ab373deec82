// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

Field {
    label: qsTr("Reason")
    hint: qsTr("optional, goes into the journal")
    maximumLength: 500
}
