// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.impl

// An Item around the image, because IconImage's own final "name" would ask the desktop's icon theme first.
Item {
    id: root

    property string name
    property color color: Theme.text2
    property int size: Theme.icon

    implicitWidth: size
    implicitHeight: size

    IconImage {
        anchors.fill: parent
        visible: root.name !== ""
        source: root.name === "" ? "" : "qrc:/qt/qml/Loomdeck/Controls/icons/" + root.name + ".svg"
        sourceSize.width: root.size
        sourceSize.height: root.size
        color: root.color
    }
}
