// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <atomic>

namespace loomdeck::test {

/** A clock that stands still until a test moves it. Thread-safe. */
class FakeClock final : public Clock
{
public:
    /** 2026-11-20T18:00:00Z */
    FakeClock()
        : m_now(1'795'197'600'000'000)
    {}

    Timestamp now() const override { return Timestamp{Micros{m_now.load()}}; }
    Micros steady() const override { return Micros{m_steady.load()}; }

    template<typename Duration>
    void advance(Duration by)
    {
        const auto micros = std::chrono::duration_cast<Micros>(by).count();
        m_now += micros;
        m_steady += micros;
    }
    /** Somebody sets the wall clock; steady time goes on. */
    void setNow(Timestamp now) { m_now = now.time_since_epoch().count(); }

private:
    std::atomic<qint64> m_now;
    std::atomic<qint64> m_steady{0};
};

} // namespace loomdeck::test
