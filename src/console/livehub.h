// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/journalfeed.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>
#include <set>

namespace loomdeck {

class Engine;

/**
 * Turns journal entries into what screens ask: which items changed, and what else. Collapses bursts, holds news back
 * while the operator has paused, and knows how old the data on screen is. GUI thread.
 */
class LiveHub : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.live")
    Q_PROPERTY(bool paused READ paused WRITE setPaused NOTIFY stateChanged)
    /** Seconds since the store last answered. */
    Q_PROPERTY(int age READ age NOTIFY stateChanged)
    /** True when the data is older than 30 s. */
    Q_PROPERTY(bool stale READ stale NOTIFY stateChanged)
    /** Changes held back by the pause. */
    Q_PROPERTY(double waiting READ waiting NOTIFY stateChanged)
    /** Since when it is paused, in words. */
    Q_PROPERTY(QString pausedFor READ pausedFor NOTIFY stateChanged)
    Q_PROPERTY(double position READ position NOTIFY stateChanged)

public:
    explicit LiveHub(QObject *parent = nullptr);

    void follow(Engine &engine);

    bool paused() const { return m_paused; }
    void setPaused(bool paused);
    /** What is younger than the feed's own pace counts as 1, so that an idle screen is not redrawn every second. */
    int age() const { return m_age < 5 ? 1 : m_age; }
    bool stale() const { return m_age > 30; }
    qint64 waiting() const { return m_paused ? m_held : 0; }
    QString pausedFor() const;
    /** Of a pause that lasts. */
    std::optional<Timestamp> pausedAt() const { return m_paused ? std::optional(m_pausedAt) : std::nullopt; }
    qint64 position() const { return m_position; }

Q_SIGNALS:
    /** Items that changed; `everything` when there are too many to name. Sorted, each once. */
    void itemsChanged(const std::vector<qint64> &keys, bool everything);
    /** Anything about jobs may have changed. */
    void jobsChanged();
    /** The entries themselves, also while paused: for the notification centre and the like. */
    void entriesArrived(const std::vector<loomdeck::JournalEntry> &entries);
    /** Plans, projects or branches may have changed. */
    void plansChanged();
    void stateChanged();
    void storeFailed(const loomdeck::Error &error);
    void storeAnswered();

private:
    void take(const JournalBatch &batch);
    void flush();
    void tick();

    Engine *m_engine = nullptr;
    std::set<qint64> m_items;
    bool m_everything = false, m_jobs = false, m_plans = false, m_paused = false;
    qint64 m_held = 0, m_position = 0;
    int m_age = 0;
    Timestamp m_pausedAt{};
    QTimer m_flushSoon, m_clock;
};

} // namespace loomdeck
