// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journalfollower.h"

#include "support/eventreader.h"

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

// How soon it notices that the gate was closed while nothing happens.
constexpr int patience = 250;

} // namespace

JournalFollower::JournalFollower(PortGate &gate, const QByteArray &token)
    : m_gate(gate)
    , m_token(token)
    , m_thread(QThread::create([this] { run(); }))
{
    m_thread->start();
}

JournalFollower::~JournalFollower()
{
    m_gate.close();
    m_thread->wait();
}

const std::map<qint64, QJsonObject> &JournalFollower::finish()
{
    m_thread->wait();
    return m_seen;
}

void JournalFollower::run()
{
    while (const auto port = m_gate.wait())
        follow(*port);
}

void JournalFollower::follow(quint16 port)
{
    qint64 last = m_seen.empty() ? 0 : m_seen.rbegin()->first;
    EventReader events(port, m_token, "/api/events", last);
    if (events.status() != 200) {
        if (events.status() != 0)
            m_faults << u"The stream was refused: %1."_s.arg(events.status());
        return;
    }
    while (events.client().isConnected() || m_gate.isOpenAt(port)) {
        const auto event = events.next(patience);
        if (!event) {
            if (!events.client().isConnected() || !m_gate.isOpenAt(port))
                return;
            continue;
        }
        if (event->id != last + 1)
            m_faults << u"Event %1 came after %2."_s.arg(event->id).arg(last);
        last = event->id;
        m_seen[last] = event->data;
        m_position = last;
    }
}

} // namespace loomdeck::test
