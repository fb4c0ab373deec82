// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/backlogchanges.h"

#include "console/backloglist.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

namespace loomdeck {

BacklogChanges::BacklogChanges(Session &session, const BacklogList &list, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_list(list)
{}

void BacklogChanges::begin(const BacklogQuery &query)
{
    ++m_generation;
    m_query = query;
    m_unchecked.clear();
    m_waiting.clear();
    m_unknown = false;
    Q_EMIT changed();
}

void BacklogChanges::take(const std::vector<qint64> &keys)
{
    m_unchecked.insert(keys.begin(), keys.end());
    check();
}

void BacklogChanges::takeEverything()
{
    m_unknown = true;
    Q_EMIT changed();
}

void BacklogChanges::check()
{
    if (m_checking || m_unchecked.empty() || !m_session.queries())
        return;
    m_checking = true;
    const std::vector<qint64> keys(m_unchecked.begin(), m_unchecked.end());
    m_unchecked.clear();
    whenDone(this, m_session.queries()->matching(m_query, keys),
             [this, keys, generation = m_generation](const Result<std::vector<qint64>> &matching) {
                 m_checking = false;
                 if (matching && generation == m_generation) {
                     for (const qint64 key : keys) {
                         const bool matches = std::find(matching->begin(), matching->end(), key) != matching->end();
                         if (matches != m_list.contains(key))
                             m_waiting.insert(key);
                         else
                             m_waiting.erase(key);
                     }
                     Q_EMIT changed();
                 }
                 check();
             });
}

} // namespace loomdeck
