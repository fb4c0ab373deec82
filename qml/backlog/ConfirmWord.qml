// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Controls

// Protected environments ask for their name before anything dangerous.
Field {
    id: root

    required property string word

    visible: word !== ""
    label: qsTr("Type “%1” to confirm").arg(word)
    hint: qsTr("this environment is protected")
    good: text.trim() === word
}
