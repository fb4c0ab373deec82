// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portgate.h"

#include <atomic>
#include <map>
#include <QJsonObject>
#include <QStringList>
#include <QThread>

namespace loomdeck::test {

/**
 * Follows `/api/events` on a thread of its own, over every restart of the server, as a careful client does: with the id
 * of the last event it got.
 */
class JournalFollower
{
public:
    JournalFollower(PortGate &gate, const QByteArray &token);
    ~JournalFollower();

    /** Position of the last event. Any thread. */
    qint64 position() const { return m_position; }
    /** Close the gate first. What it saw, by position. */
    const std::map<qint64, QJsonObject> &finish();
    /** What must not happen: gaps, doubles, refusals. After finish(). */
    const QStringList &faults() const { return m_faults; }

private:
    void run();
    void follow(quint16 port);

    PortGate &m_gate;
    const QByteArray m_token;
    std::map<qint64, QJsonObject> m_seen;
    QStringList m_faults;
    std::atomic<qint64> m_position{0};
    std::unique_ptr<QThread> m_thread;
};

} // namespace loomdeck::test
