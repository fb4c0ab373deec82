// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace loomdeck {

/** A point in time, UTC, in microseconds: what both stores keep without loss. */
using Timestamp = std::chrono::sys_time<std::chrono::microseconds>;
using Micros = std::chrono::microseconds;

/** What timers take, rounded down. */
constexpr std::chrono::milliseconds toMillis(Micros time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time);
}

/** Where every rule that mentions time gets it from. Implementations are thread-safe. */
class Clock
{
public:
    virtual ~Clock();

    /** Wall time; may jump when somebody sets the clock. */
    virtual Timestamp now() const = 0;

    /** Time that never jumps, for measuring durations and timeouts; its zero has no meaning. */
    virtual Micros steady() const = 0;
};

/** The clocks of this machine. */
class SystemClock final : public Clock
{
public:
    Timestamp now() const override;
    Micros steady() const override;
};

} // namespace loomdeck
