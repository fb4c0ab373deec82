// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/samplewriter.h"

#include "demo/dice.h"
#include "health/metricstore.h"

#include <cmath>

using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr quint64 sampled = 180;
constexpr qint64 minutes = 24 * 60;
// How many minutes ago.
constexpr qint64 ledAgain = 540, ledNoMore = 580;
constexpr double swellAt = 310, swellWidth = 24, swellMillis = 14 * 60'000.0;

/** How long the oldest ready job waited so many minutes ago. */
qint64 oldestMillis(qint64 ago, Dice &dice)
{
    const double away = (static_cast<double>(ago) - swellAt) / swellWidth;
    const auto swell = static_cast<qint64>(swellMillis * std::exp(-away * away));
    return swell + (dice.chance(35) ? 0 : dice.between(qint64{400}, qint64{45'000}));
}

} // namespace

void writeSamples(Transaction &transaction, quint64 seed)
{
    const MetricState state = metricstore::lockState(transaction);
    const qint64 now = cellAt(Resolution::Minute, transaction.now());
    DeltaBook deltas;
    for (qint64 ago = minutes; ago > 0; --ago) {
        if (ago >= ledAgain && ago < ledNoMore)
            continue;
        Dice dice(seed, sampled, 0, static_cast<quint64>(ago));
        const qint64 oldest = oldestMillis(ago, dice);
        const qint64 ready = oldest == 0 ? 0 : 1 + oldest / 30'000 + dice.below(3);
        MetricCell &cell = deltas.cell({SeriesFamily::Sampled, {}}, now - ago);
        cell.sample(Gauge::OldestReadyMs, oldest);
        cell.sample(Gauge::JobsReady, ready);
        cell.sample(Gauge::JobsScheduled, dice.below(4));
        cell.sample(Gauge::JobsRunning, ready > 0 ? 2 : dice.below(3));
        cell.sample(Gauge::JobsHeld, 0);
    }
    SeriesBook book(state.generation);
    metricstore::add(transaction.sql(), book, deltas);
}

} // namespace loomdeck
