// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/backlogquery.h"
#include "console/refresher.h"

#include <QVariantList>

namespace loomdeck {

class Session;

/** How many items are in each state, of those that match a query but for its states. GUI thread. */
class BacklogCounts : public QObject
{
    Q_OBJECT

public:
    explicit BacklogCounts(Session &session, QObject *parent = nullptr);

    void setQuery(const BacklogQuery &query);
    /** They may have changed. */
    void want() { m_refresher.want(); }

    /** `{key, state or text, count}` for the tabs; what nobody has is left out. */
    QVariantList tabs() const;
    /** `all`, a state's name, or empty when the query names several. */
    QString currentTab() const;
    qint64 of(ItemState state) const { return m_counts.empty() ? 0 : m_counts.at(static_cast<size_t>(state)); }
    qint64 total() const;

Q_SIGNALS:
    void changed();

private:
    void read();

    Session &m_session;
    BacklogQuery m_query;
    std::vector<qint64> m_counts;
    Refresher m_refresher;
};

} // namespace loomdeck
