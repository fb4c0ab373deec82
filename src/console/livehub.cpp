// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/livehub.h"

#include "console/formats.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// 500 changes a second become 20 looks at the store; 50 ms is a quarter of what a change may take to appear.
constexpr auto collapse = 50ms;
// Beyond this a screen reads its list again instead of row by row.
constexpr size_t mostKeys = 5000;

} // namespace

LiveHub::LiveHub(QObject *parent)
    : QObject(parent)
{
    m_flushSoon.setSingleShot(true);
    m_flushSoon.setInterval(collapse);
    connect(&m_flushSoon, &QTimer::timeout, this, &LiveHub::flush);
    connect(&m_clock, &QTimer::timeout, this, &LiveHub::tick);
}

void LiveHub::follow(Engine &engine)
{
    m_engine = &engine;
    m_position = engine.feed().position();
    connect(&engine.feed(), &JournalFeed::arrived, this, &LiveHub::take);
    connect(&engine.feed(), &JournalFeed::failed, this, &LiveHub::storeFailed);
    connect(&engine.feed(), &JournalFeed::answered, this, &LiveHub::storeAnswered);
    // A job that starts or ends by itself writes no entry.
    connect(&engine.database().hub(), &WakeHub::woken, this, [this](Topics topics) {
        if (!topics.testFlag(Topic::Jobs))
            return;
        m_jobs = true;
        if (!m_flushSoon.isActive())
            m_flushSoon.start();
    });
    m_clock.start(1s);
}

void LiveHub::take(const JournalBatch &batch)
{
    m_position = batch->back().position;
    for (const JournalEntry &entry : *batch) {
        if (entry.details.contains(u"touchedMany"_s) || entry.kind.startsWith(u"demo."))
            m_everything = true;
        for (const QJsonValue &key : entry.details.value(u"touchedItems"_s).toArray())
            m_items.insert(key.toInteger());
        if (entry.subjectType == u"item" && entry.subjectKey > 0)
            m_items.insert(entry.subjectKey);
        m_jobs = m_jobs || entry.subjectType == u"job" || entry.subjectType == u"bulk" || entry.subjectType == u"gate";
        m_plans = m_plans || entry.kind.startsWith(u"plan.") || entry.kind.startsWith(u"project.") ||
                  entry.kind.startsWith(u"import.") || entry.kind.startsWith(u"demo.") ||
                  entry.kind == u"backlog.resume";
    }
    if (m_items.size() > mostKeys)
        m_everything = true;
    if (m_paused)
        m_held += static_cast<qint64>(batch->size());
    Q_EMIT entriesArrived(*batch);
    Q_EMIT stateChanged();
    if (!m_flushSoon.isActive())
        m_flushSoon.start();
}

void LiveHub::flush()
{
    if (m_paused)
        return;
    const std::vector<qint64> keys(m_items.begin(), m_items.end());
    const bool everything = std::exchange(m_everything, false);
    m_items.clear();
    if (std::exchange(m_plans, false))
        Q_EMIT plansChanged();
    if (everything || !keys.empty())
        Q_EMIT itemsChanged(keys, everything);
    if (std::exchange(m_jobs, false) || everything || !keys.empty())
        Q_EMIT jobsChanged();
}

void LiveHub::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    m_held = 0;
    m_pausedAt = m_engine ? m_engine->clock().now() : Timestamp{};
    if (!paused)
        flush();
    Q_EMIT stateChanged();
}

QString LiveHub::pausedFor() const
{
    return m_engine ? Formats::age(m_engine->clock().now() - m_pausedAt) : QString();
}

void LiveHub::tick()
{
    const int before = age();
    m_age = static_cast<int>(
        std::chrono::duration_cast<std::chrono::seconds>(m_engine->clock().now() - m_engine->feed().lastAnswer())
            .count());
    if (m_paused || age() != before)
        Q_EMIT stateChanged();
}

} // namespace loomdeck
