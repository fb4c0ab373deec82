// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/backloggroups.h"

#include <algorithm>

namespace loomdeck {

void BacklogGroups::set(std::vector<BacklogGroup> groups)
{
    m_groups = std::move(groups);
    index();
}

void BacklogGroups::index()
{
    m_firstRow.assign(1, 0);
    m_firstPosition.assign(1, 0);
    for (const BacklogGroup &group : m_groups) {
        m_firstRow.push_back(m_firstRow.back() + 1 + (group.collapsed ? 0 : group.count));
        m_firstPosition.push_back(m_firstPosition.back() + group.count);
    }
}

void BacklogGroups::toggle(int index)
{
    BacklogGroup &group = m_groups[static_cast<size_t>(index)];
    group.collapsed = !group.collapsed;
    this->index();
}

BacklogGroups::Place BacklogGroups::place(qint64 row) const
{
    const auto after = std::upper_bound(m_firstRow.begin(), m_firstRow.end(), row);
    const auto group = static_cast<size_t>(after - m_firstRow.begin()) - 1;
    if (group >= m_groups.size())
        return {};
    if (m_firstRow[group] == row)
        return {static_cast<int>(group), -1};
    return {-1, m_firstPosition[group] + row - m_firstRow[group] - 1};
}

qint64 BacklogGroups::rowOf(qint64 position) const
{
    const auto after = std::upper_bound(m_firstPosition.begin(), m_firstPosition.end(), position);
    const auto group = static_cast<size_t>(after - m_firstPosition.begin()) - 1;
    if (group >= m_groups.size() || m_groups[group].collapsed)
        return -1;
    return m_firstRow[group] + 1 + position - m_firstPosition[group];
}

} // namespace loomdeck
