// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>

namespace loomdeck {

/**
 * Chance that can be repeated: the same seed and the same place in the story give the same throws, so that any part of
 * a demo can be made alone and in any order. A value; any thread.
 */
class Dice
{
public:
    /** What the throws are for; keeps ids and texts of one thing apart from those of another. */
    Dice(quint64 seed, quint64 what, quint64 plan = 0, quint64 item = 0)
        : m_state(mixed(seed ^ mixed(what ^ mixed(plan ^ mixed(item)))))
    {}

    quint64 next() { return mixed(m_state += 0x9e3779b97f4a7c15); }
    /** 0 to count - 1. */
    qint64 below(qint64 count) { return static_cast<qint64>(next() % static_cast<quint64>(count)); }
    qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }
    Micros between(Micros low, Micros high) { return Micros(between(low.count(), high.count())); }

    template<typename List>
    const auto &pick(const List &list)
    {
        return list[below(static_cast<qint64>(list.size()))];
    }

private:
    /** SplitMix64: every bit of the input moves every bit of the answer. */
    static quint64 mixed(quint64 x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return x ^ (x >> 31);
    }

    quint64 m_state;
};

/** A GUID of version 7 for that time, from two throws. */
QString guidAt(Timestamp time, Dice dice);

} // namespace loomdeck
