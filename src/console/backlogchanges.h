// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/backlogquery.h"

#include <QObject>
#include <set>
#include <vector>

namespace loomdeck {

class BacklogList;
class Session;

/** Which items came into a list's query or left it since the list was read: they wait until the operator asks for them.
 * GUI thread. */
class BacklogChanges : public QObject
{
    Q_OBJECT

public:
    BacklogChanges(Session &session, const BacklogList &list, QObject *parent = nullptr);

    /** The list was read with this query. */
    void begin(const BacklogQuery &query);
    /** These items changed. */
    void take(const std::vector<qint64> &keys);
    /** Too many changed to name them. */
    void takeEverything();

    qint64 waiting() const { return static_cast<qint64>(m_waiting.size()); }
    bool unknown() const { return m_unknown; }

Q_SIGNALS:
    void changed();

private:
    void check();

    Session &m_session;
    const BacklogList &m_list;
    BacklogQuery m_query;
    std::set<qint64> m_unchecked, m_waiting;
    int m_generation = 0;
    bool m_checking = false, m_unknown = false;
};

} // namespace loomdeck
