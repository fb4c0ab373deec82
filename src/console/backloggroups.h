// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace loomdeck {

/** One plan's share of a list that is grouped by plan. */
struct BacklogGroup
{
    qint64 planKey = 0;
    QString name;
    qint64 count = 0;
    bool collapsed = false;
};

/** Where the headings of a grouped list stand: turns rows into headings or positions among the keys, and back. A value.
 */
class BacklogGroups
{
public:
    struct Place
    {
        int heading = -1;     ///< index of the group when the row is its heading
        qint64 position = -1; ///< else the index among the keys
    };

    void set(std::vector<BacklogGroup> groups);
    void clear() { set({}); }
    bool isEmpty() const { return m_groups.empty(); }
    const BacklogGroup &at(int index) const { return m_groups[static_cast<size_t>(index)]; }
    void toggle(int index);

    /** Rows with headings, without what is collapsed. */
    qint64 rows() const { return m_groups.empty() ? 0 : m_firstRow.back(); }
    Place place(qint64 row) const;
    /** Row of a key's position, -1 when its group is collapsed. */
    qint64 rowOf(qint64 position) const;

private:
    void index();

    std::vector<BacklogGroup> m_groups;
    std::vector<qint64> m_firstRow;      ///< of each heading, and the end
    std::vector<qint64> m_firstPosition; ///< of each group's keys, and the end
};

} // namespace loomdeck
