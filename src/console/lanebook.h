// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/refresher.h"
#include "jobs/lane.h"

#include <QSet>

namespace loomdeck {

class Session;

/**
 * What the console knows of paused plans and of limits on plans and phases, read again when they may have changed. One
 * for the whole console. GUI thread.
 */
class LaneBook : public QObject
{
    Q_OBJECT

public:
    explicit LaneBook(Session &session, QObject *parent = nullptr);

    void follow();
    void reload() { m_refresher.now(); }

    /** False until they were read the first time. */
    bool loaded() const { return m_loaded; }
    /** Those of plans and phases that restrict something, by key; gates are in the GateBook. */
    const std::vector<Lane> &lanes() const { return m_lanes; }
    /** Null when nothing restricts it. */
    const Lane *find(const QString &key) const;
    bool isPaused(const QString &planId) const;
    /** Ids of the paused plans. */
    QSet<QString> paused() const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void take(const std::vector<Lane> &lanes);

    Session &m_session;
    std::vector<Lane> m_lanes;
    Refresher m_refresher;
    bool m_loaded = false;
};

} // namespace loomdeck
