// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/refresher.h"
#include "engine/queries.h"

namespace loomdeck {

class Session;

/**
 * What the console knows of all provider gates, read again when a gate or its jobs may have changed. One for the whole
 * console. GUI thread.
 */
class GateBook : public QObject
{
    Q_OBJECT

public:
    explicit GateBook(Session &session, QObject *parent = nullptr);

    void follow();
    void reload() { m_refresher.now(); }

    /** False until they were read the first time. */
    bool loaded() const { return m_loaded; }
    /** By provider and model. */
    const std::vector<GateFacts> &gates() const { return m_gates; }
    /** Null when there is no such gate. */
    const GateFacts *find(const QString &key) const;
    /**
     * Key of the gate that this item waits for and that only a person opens; empty for none. `heldBy`: the lane that
     * holds its job, where that is known.
     */
    QString shutGateOf(const BacklogItem &item, const QString &heldBy = {}) const;

Q_SIGNALS:
    /** Anything, counts included. */
    void changed();
    /** A gate has another state or another time: what waits for it tells something else. */
    void moved();

private:
    void read();
    void take(const std::vector<GateFacts> &gates);

    Session &m_session;
    std::vector<GateFacts> m_gates;
    Refresher m_refresher;
    QTimer m_net;
    bool m_loaded = false;
};

} // namespace loomdeck
