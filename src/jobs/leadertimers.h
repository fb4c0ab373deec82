// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "jobs/leadership.h"

#include <QObject>
#include <QTimer>

namespace loomdeck {

/**
 * Clock work: functions that the leading node calls on a timer, each waiting for its last run to end. Lives on the
 * thread of the Leadership it follows.
 */
class LeaderTimers : public QObject
{
    Q_OBJECT

public:
    /** What a run says when it is done; the error is logged. */
    using Work = std::function<QFuture<Result<void>>()>;

    explicit LeaderTimers(Leadership &leadership, QObject *parent = nullptr);

    /** Runs when this node begins to lead, and then every `interval`. */
    void every(Micros interval, const QString &name, Work work);
    /** Runs soon, at most once in `pause`, after each poke(name). */
    void whenPoked(Micros pause, const QString &name, Work work);
    void poke(const QString &name);

    /** Stops all of them; the future is done when none runs any more. */
    void stop();

private:
    struct Timer
    {
        QString name;
        Work work;
        QTimer clock;
        bool running = false;
        bool again = false;
        bool repeats = true;
    };

    void run(Timer &timer);
    void apply(bool leads);

    Leadership &m_leadership;
    std::vector<std::unique_ptr<Timer>> m_timers;
    bool m_stopped = false;
};

} // namespace loomdeck
