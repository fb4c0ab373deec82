// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linediff.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qint64 mostPairs = 4'000'000;

QStringList linesOf(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

/** Writes what lies between the equal begin and the equal end. */
class Middle
{
public:
    Middle(const QStringList &before, const QStringList &after, qsizetype from, qsizetype beforeEnd, qsizetype afterEnd)
        : m_before(before)
        , m_after(after)
        , m_from(from)
        , m_rows(beforeEnd - from)
        , m_columns(afterEnd - from)
    {}

    void write(std::vector<DiffLine> &lines)
    {
        const bool small = m_rows * m_columns <= mostPairs;
        if (small)
            measure();
        qsizetype row = 0, column = 0;
        while (row < m_rows || column < m_columns) {
            if (small && row < m_rows && column < m_columns && equal(row, column)) {
                add(lines, DiffLine::Kind::Same, row++, column++);
                continue;
            }
            const bool removes =
                row < m_rows && (!small || column == m_columns || common(row + 1, column) >= common(row, column + 1));
            if (removes)
                add(lines, DiffLine::Kind::Removed, row++, column);
            else
                add(lines, DiffLine::Kind::Added, row, column++);
        }
    }

private:
    bool equal(qsizetype row, qsizetype column) const { return m_before[m_from + row] == m_after[m_from + column]; }

    /** How many lines the rests from here on have in common. */
    quint16 &common(qsizetype row, qsizetype column)
    {
        return m_common[static_cast<size_t>(row * (m_columns + 1) + column)];
    }

    void measure()
    {
        m_common.assign(static_cast<size_t>((m_rows + 1) * (m_columns + 1)), 0);
        for (qsizetype row = m_rows - 1; row >= 0; --row) {
            for (qsizetype column = m_columns - 1; column >= 0; --column)
                common(row, column) = equal(row, column) ? static_cast<quint16>(common(row + 1, column + 1) + 1)
                                                         : std::max(common(row + 1, column), common(row, column + 1));
        }
    }

    void add(std::vector<DiffLine> &lines, DiffLine::Kind kind, qsizetype row, qsizetype column) const
    {
        const bool added = kind == DiffLine::Kind::Added;
        lines.push_back({kind, added ? 0 : static_cast<int>(m_from + row + 1),
                         kind == DiffLine::Kind::Removed ? 0 : static_cast<int>(m_from + column + 1),
                         added ? m_after[m_from + column] : m_before[m_from + row]});
    }

    const QStringList &m_before, &m_after;
    const qsizetype m_from, m_rows, m_columns;
    std::vector<quint16> m_common;
};

} // namespace

std::vector<DiffLine> lineDiff(const QString &before, const QString &after)
{
    const QStringList old = linesOf(before), now = linesOf(after);
    qsizetype head = 0, tail = 0;
    const qsizetype shorter = std::min(old.size(), now.size());
    while (head < shorter && old[head] == now[head])
        ++head;
    while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    std::vector<DiffLine> lines;
    for (qsizetype i = 0; i < head; ++i)
        lines.push_back({DiffLine::Kind::Same, static_cast<int>(i + 1), static_cast<int>(i + 1), old[i]});
    Middle(old, now, head, old.size() - tail, now.size() - tail).write(lines);
    for (qsizetype i = tail; i > 0; --i)
        lines.push_back({DiffLine::Kind::Same, static_cast<int>(old.size() - i + 1),
                         static_cast<int>(now.size() - i + 1), old[old.size() - i]});
    return lines;
}

} // namespace loomdeck
