// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace loomdeck {

/**
 * Reads something again when it may have changed, but never more often than it can afford: wishes that come while it
 * reads become one, and between two readings it rests ten times as long as one takes, within limits. GUI thread.
 */
class Refresher : public QObject
{
    Q_OBJECT

public:
    /** `read` starts a reading and calls `done()` when it has ended. */
    using Read = std::function<void()>;

    Refresher(Read read, std::chrono::milliseconds leastPause, QObject *parent,
              std::chrono::milliseconds mostPause = std::chrono::hours(1));

    /** Soon. */
    void want();
    /** Without a rest, unless it reads already; then right after. */
    void now();
    /** The reading that was started has ended. */
    void done();

private:
    void start();

    const Read m_read;
    const std::chrono::milliseconds m_leastPause, m_mostPause;
    QTimer m_timer;
    QElapsedTimer m_reading;
    bool m_busy = false, m_again = false, m_urgent = false;
};

} // namespace loomdeck
