// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/eventstream.h"

#include "core/json.h"
#include "engine/engine.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int batch = 200;

} // namespace

bool EventFilter::wants(const JournalEntry &entry) const
{
    return (kinds.isEmpty() || kinds.contains(entry.kind)) && (planId.isEmpty() || planId == entry.planId);
}

QByteArray eventText(const JournalEntry &entry)
{
    return "id: " + QByteArray::number(entry.position) + "\nevent: " + entry.kind.toUtf8() +
           "\ndata: " + jsonText(entry.toJson()) + "\n\n";
}

EventStream::EventStream(Engine &engine, qint64 after, EventFilter filter, QString tokenId)
    : m_engine(engine)
    , m_filter(std::move(filter))
    , m_tokenId(std::move(tokenId))
    , m_position(after)
{}

void EventStream::next(std::function<void(QByteArray)> give)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return;
        if (m_ended)
            return give({});
        if (!std::exchange(m_begun, true)) {
            // Shows the caller at once that the line stands, and how soon to come back after a break.
            give("retry: 2000\n\n");
            return;
        }
        m_give = std::move(give);
    }
    readMore();
}

void EventStream::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_give = nullptr;
}

void EventStream::wake()
{
    readMore();
}

void EventStream::beat()
{
    std::function<void(QByteArray)> give;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_give || m_reading)
            return;
        give = std::exchange(m_give, nullptr);
    }
    give(": still here\n\n");
}

void EventStream::end()
{
    std::function<void(QByteArray)> give;
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        give = std::exchange(m_give, nullptr);
    }
    if (give)
        give({});
}

void EventStream::readMore()
{
    qint64 after = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_news = m_news || m_reading;
        if (!m_give || m_reading || m_closed)
            return;
        m_reading = true;
        m_news = false;
        after = m_position;
    }
    m_engine.queries()
        .journal({.after = after, .limit = batch})
        .then([self = shared_from_this()](const Result<std::vector<JournalEntry>> &entries) {
            std::function<void(QByteArray)> give;
            QByteArray text;
            bool more = false;
            {
                const std::lock_guard lock(self->m_mutex);
                self->m_reading = false;
                if (self->m_closed)
                    return;
                if (entries) {
                    for (const JournalEntry &entry : *entries) {
                        self->m_position = entry.position;
                        if (self->m_filter.wants(entry))
                            text += eventText(entry);
                    }
                    more = !entries->empty() || self->m_news;
                }
                if (!text.isEmpty() && self->m_give)
                    give = std::exchange(self->m_give, nullptr);
            }
            if (give)
                give(text);
            else if (more)
                self->readMore();
        });
}

} // namespace loomdeck
