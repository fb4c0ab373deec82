// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A dashed border of its own size, which a Rectangle cannot draw, as a small picture.
import QtQuick

Image {
    id: root

    property color color: "transparent"
    property color borderColor: Theme.line

    // QtSvg reads the alpha of a colour only from its own attribute.
    function solid(colour: color): string { return String(Qt.rgba(colour.r, colour.g, colour.b, 1)) }

    source: width < 2 || height < 2 ? "" : "data:image/svg+xml;utf8," + encodeURIComponent(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`
        + `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="${Theme.radius}"`
        + ` fill="${solid(color)}" fill-opacity="${color.a}" stroke="${solid(borderColor)}" stroke-dasharray="3 2"/></svg>`)
    sourceSize.width: width
    sourceSize.height: height
}
