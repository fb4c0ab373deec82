// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace loomdeck {

/** One line of a comparison. A value. */
struct DiffLine
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    int before = 0, after = 0; ///< its number in each text from 1; 0 where it does not stand
    QString text;              ///< without its line end

    bool operator==(const DiffLine &) const = default;
};

/**
 * What changed between two texts, line by line, with as few changed lines as there can be; what was removed stands
 * before what was added in its place. Where more than 4,000,000 pairs of lines would have to be compared, the whole
 * changed middle counts as replaced. `\r\n` and `\n` are the same, a line end at the very end counts as no line. Pure;
 * any thread.
 */
std::vector<DiffLine> lineDiff(const QString &before, const QString &after);

} // namespace loomdeck
