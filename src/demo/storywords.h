// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/dice.h"

#include <QStringList>

namespace loomdeck {

/** What a book is called and about. */
struct BookWords
{
    QString title, project, logline, premise;
};

/** The n-th book; the first dozen are written by hand, the rest are put together. No two share a title. */
BookWords bookWords(qint64 number);

/** Who and what a book is about. */
struct WorldWords
{
    QString lead, support, rival;
    QStringList places;  ///< three
    QStringList customs; ///< four things of the world that must be explained: `Lantern Oath`
};
WorldWords worldWords(Dice dice);

/** One sentence that says what happens in a scene, without a full stop. */
QString sceneWords(const WorldWords &world, Dice dice);
/** A few sentences of prose. */
QString proseWords(const WorldWords &world, Dice dice);
/** What somebody owes to a character: `Keep Mira's fear of deep water`. */
QString promiseWords(const WorldWords &world, Dice dice);

} // namespace loomdeck
