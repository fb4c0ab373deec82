// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "db/journal.h"

#include <QObject>
#include <QTimer>

namespace loomdeck {

using JournalBatch = std::shared_ptr<const std::vector<JournalEntry>>;

/**
 * Follows the journal from a position and hands out what arrives, in order, each entry once. Woken by commits here and
 * on other nodes, with a slow poll as a net. Lives on the thread that made it; reads on database threads.
 */
class JournalFeed : public QObject
{
    Q_OBJECT

public:
    JournalFeed(Database &database, qint64 from, QObject *parent = nullptr);

    /** Position of the last entry that was handed out. */
    qint64 position() const { return m_position; }
    /** When the store last answered; for "age of data". */
    Timestamp lastAnswer() const { return m_lastAnswer; }

Q_SIGNALS:
    void arrived(const loomdeck::JournalBatch &batch);
    /** The store answered, with or without news. */
    void answered();
    void failed(const loomdeck::Error &error);

private:
    void readMore();

    Database &m_database;
    qint64 m_position;
    Timestamp m_lastAnswer{};
    bool m_reading = false;
    bool m_again = false;
    QTimer m_net;
};

} // namespace loomdeck

Q_DECLARE_METATYPE(loomdeck::JournalBatch)
