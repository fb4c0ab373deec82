// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planner/livechunk.h"

#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace loomdeck {

/** A call as it stands now. A value. */
struct LiveCall
{
    QString text;       ///< its end, LiveText::mostLetters at most
    qint64 letters = 0; ///< of the whole
    int attempt = 1, number = 1;
    QString model;
    bool isRunning = false;
};

/**
 * What models are saying now to the jobs of this process: the last 16,000 letters of each call, for whoever watches.
 * Fed by worker threads through sink(); tells of changes on its own thread, ten times a second at most. Nothing of it
 * is stored; the transcript is.
 */
class LiveText : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostLetters = 16'000;
    /** Calls that are remembered after their end. */
    static constexpr size_t mostEnded = 32;

    explicit LiveText(QObject *parent = nullptr);

    /** For the phase handler; must not be called after this object is gone. */
    LiveSink sink();

    /** What a job's call has said so far; null when nothing is known. Any thread. */
    QString tail(qint64 jobId) const;
    /** The job's newest call; nothing when none is known. Any thread. */
    std::optional<LiveCall> call(qint64 jobId) const;
    bool isRunning(qint64 jobId) const;
    /** Job that talks for an item now, or 0. Any thread. */
    qint64 jobOfItem(qint64 itemKey) const;

Q_SIGNALS:
    /** The text of a job grew, began anew, or is complete. */
    void changed(qint64 jobId);

private:
    struct Voice
    {
        qint64 itemKey = 0;
        QString text;
        qint64 letters = 0;
        int attempt = 1, number = 1;
        QString model;
        bool isRunning = false;
    };
    void take(const LiveChunk &chunk);
    void tell();

    mutable std::mutex m_mutex;
    std::map<qint64, Voice> m_voices;
    std::deque<qint64> m_ended;
    QSet<qint64> m_news;
    QTimer m_timer;
};

} // namespace loomdeck
