// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/http.h"
#include "db/journal.h"
#include "db/journalfeed.h"

#include <mutex>

namespace loomdeck {

class Engine;

/** What one caller of the event stream wants. */
struct EventFilter
{
    QStringList kinds;
    QString planId;

    bool wants(const JournalEntry &entry) const;
};

/**
 * The journal as server-sent events for one caller: everything after its position in order, each entry once, then what
 * comes. It reads on only when the caller has taken the last chunk, so a slow one costs no memory. Thread-safe.
 */
class EventStream
    : public ChunkSource
    , public std::enable_shared_from_this<EventStream>
{
public:
    /** `tokenId`: whose stream it is. */
    EventStream(Engine &engine, qint64 after, EventFilter filter, QString tokenId);

    void next(std::function<void(QByteArray)> give) override;
    void close() override;

    /** News arrived, or the caller must hear that the line is alive. */
    void wake();
    void beat();
    /** Ends it, for its caller may not listen any more. */
    void end();
    const QString &tokenId() const { return m_tokenId; }

private:
    void readMore();

    Engine &m_engine;
    const EventFilter m_filter;
    const QString m_tokenId;
    std::mutex m_mutex;
    qint64 m_position;
    bool m_reading = false, m_closed = false, m_begun = false, m_news = false, m_ended = false;
    std::function<void(QByteArray)> m_give;
};

/** The event of one entry: `id`, `event` and `data` lines. */
QByteArray eventText(const JournalEntry &entry);

} // namespace loomdeck
