// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/refresher.h"

#include <algorithm>

namespace loomdeck {

namespace {

constexpr int restFactor = 10;

} // namespace

Refresher::Refresher(Read read, std::chrono::milliseconds leastPause, QObject *parent,
                     std::chrono::milliseconds mostPause)
    : QObject(parent)
    , m_read(std::move(read))
    , m_leastPause(leastPause)
    , m_mostPause(mostPause)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (std::exchange(m_again, false))
            start();
    });
}

void Refresher::want()
{
    m_again = true;
    // The first change after a quiet time is read at once.
    if (!m_busy && !m_timer.isActive())
        m_timer.start(0);
}

void Refresher::now()
{
    if (m_busy) {
        m_again = m_urgent = true;
        return;
    }
    m_again = false;
    start();
}

void Refresher::start()
{
    m_timer.stop();
    m_busy = true;
    m_reading.start();
    m_read();
}

void Refresher::done()
{
    m_busy = false;
    if (std::exchange(m_urgent, false)) {
        m_again = false;
        start();
        return;
    }
    m_timer.start(std::clamp(std::chrono::milliseconds(m_reading.elapsed() * restFactor), m_leastPause, m_mostPause));
}

} // namespace loomdeck
