// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/backlogcounts.h"

#include "console/itemwords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

BacklogCounts::BacklogCounts(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_refresher([this] { read(); }, 500ms, this)
{}

void BacklogCounts::setQuery(const BacklogQuery &query)
{
    // The order of a list changes no count, and its states change only which tab is current.
    BacklogQuery before = m_query;
    before.states = query.states;
    before.sort = query.sort;
    before.descending = query.descending;
    const bool same = before == query && !m_counts.empty();
    m_query = query;
    if (same)
        Q_EMIT changed();
    else
        m_refresher.now();
}

void BacklogCounts::read()
{
    if (!m_session.queries()) {
        m_refresher.done();
        return;
    }
    whenDone(this, m_session.queries()->countByState(m_query), [this](const Result<std::vector<qint64>> &counts) {
        m_refresher.done();
        if (!counts || m_counts == *counts)
            return;
        m_counts = *counts;
        Q_EMIT changed();
    });
}

qint64 BacklogCounts::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), qint64{0});
}

QString BacklogCounts::currentTab() const
{
    if (m_query.states.isEmpty())
        return u"all"_s;
    return m_query.states.size() == 1 ? itemStateName(m_query.states.first()) : QString();
}

QVariantList BacklogCounts::tabs() const
{
    QVariantList list{QVariantMap{{u"key"_s, u"all"_s}, {u"text"_s, tr("All")}, {u"count"_s, total()}}};
    for (const ItemState state : allItemStates()) {
        // These two are rare; an empty tab for them would push the others out.
        const bool rare = state == ItemState::Blocked || state == ItemState::Cancelled;
        if (!rare || of(state) > 0 || currentTab() == itemStateName(state))
            list << QVariantMap{
                {u"key"_s, itemStateName(state)}, {u"state"_s, itemwords::stateName(state)}, {u"count"_s, of(state)}};
    }
    return list;
}

} // namespace loomdeck
