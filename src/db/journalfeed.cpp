// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journalfeed.h"

#include "core/whendone.h"

using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr int batchSize = 500;
constexpr auto netInterval = 2s;

} // namespace

JournalFeed::JournalFeed(Database &database, qint64 from, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_position(from)
    , m_lastAnswer(database.clock().now())
{
    connect(&database.hub(), &WakeHub::woken, this, [this](Topics topics) {
        if (topics.testFlag(Topic::Journal))
            readMore();
    });
    connect(&m_net, &QTimer::timeout, this, &JournalFeed::readMore);
    m_net.start(netInterval);
}

void JournalFeed::readMore()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_again = false;
    const auto entries = m_database.read([after = m_position](Connection &connection) {
        return journal::read(connection, {.after = after, .limit = batchSize});
    });
    whenDone(this, entries, [this](const Result<std::vector<JournalEntry>> &result) {
        m_reading = false;
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        m_lastAnswer = m_database.clock().now();
        if (!result->empty()) {
            m_position = result->back().position;
            Q_EMIT arrived(std::make_shared<const std::vector<JournalEntry>>(*result));
        }
        Q_EMIT answered();
        if (m_again || result->size() == batchSize)
            readMore();
    });
}

} // namespace loomdeck
