#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Loomdeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: /usr/bin/python3 make_figures.py [folder of Inter-{Regular,Medium,SemiBold}.otf]   (needs python3-fonttools, fonts-inter)
"""Writes LoomdeckFigures-*.otf beside this file: Inter's ten tabular digits and nothing else.

Qt 6.4 cannot switch on a font's `tnum` feature, so the digits it would pick become a font of their own that
stands before Inter in the theme's families.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Loomdeck Figures"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}
DIGITS = "0123456789"


def tabular(font: TTFont) -> dict[str, str]:
    """Default glyph → tabular glyph, as the feature `tnum` says."""
    table = font["GSUB"].table
    found: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for subtable in table.LookupList.Lookup[index].SubTable:
                found.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return found


def rename(font: TTFont, style: str) -> None:
    names = font["name"]
    notice = names.getDebugName(0)
    names.names = []
    for number, text in {
        0: notice,
        1: FAMILY,
        2: style,
        3: f"{FAMILY} {style}",
        4: f"{FAMILY} {style}",
        6: f"LoomdeckFigures-{style}",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }.items():
        names.setName(text, number, 3, 1, 0x409)


def make(source: Path, target: Path, style: str, weight: int) -> None:
    font = TTFont(source, recalcTimestamp=False)
    characters = font.getBestCmap()
    switched = tabular(font)
    wanted = {ord(d): switched.get(characters[ord(d)], characters[ord(d)]) for d in DIGITS}
    metrics = font["hmtx"].metrics
    widths = sorted(metrics[glyph][0] for glyph in wanted.values())
    if widths[-1] - widths[0] > font["head"].unitsPerEm // 500:
        sys.exit(f"{source.name}: these digits are not tabular, their widths are {widths}")
    for glyph in wanted.values():  # upstream rounds the 4 of two weights a thousandth narrower
        metrics[glyph] = (widths[-1], metrics[glyph][1])
    for table in font["cmap"].tables:
        table.cmap = dict(wanted) if table.isUnicode() else {}

    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0], drop_tables=["GPOS", "GSUB", "GDEF"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(wanted))
    subsetter.subset(font)
    rename(font, style)
    font["OS/2"].usWeightClass = weight
    cff = font["CFF "].cff
    cff.fontNames = [f"LoomdeckFigures-{style}"]
    for key, text in {"FamilyName": FAMILY, "FullName": f"{FAMILY} {style}", "Weight": style}.items():
        setattr(cff.topDictIndex[0], key, text)
    font.save(target)


def main() -> None:
    here = Path(__file__).resolve().parent
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
    for style, weight in WEIGHTS.items():
        make(folder / f"Inter-{style}.otf", here / f"LoomdeckFigures-{style}.otf", style, weight)


main()
