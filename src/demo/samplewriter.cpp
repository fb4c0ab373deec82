// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/samplewriter.h"

#include "demo/dice.h"
#include "health/metricstore.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr quint64 sampled = 180;
constexpr qint64 minutes = 24 * 60;
// How many minutes ago.
constexpr qint64 ledAgain = 540, ledNoMore = 580;
constexpr double swellAt = 310, swellWidth = 24, swellMillis = 14 * 60'000.0;

// For so long a node had died with what it ran, until the sweep found it.
constexpr qint64 driftedFrom = 150, driftedTo = 112, driftLasts = 5, drifted = 3;

/** When those that are open now came. */
std::vector<Timestamp> openObligations(Connection &sql)
{
    return sql.all(u"SELECT created_at FROM obligations WHERE status = 0"_s, {},
                   [](const Row &row) { return row.time(0); });
}

void sampleObligations(MetricCell &cell, const std::vector<Timestamp> &obligations, Timestamp at)
{
    qint64 fresh = 0, ageing = 0, old = 0;
    for (const Timestamp since : obligations) {
        if (since > at)
            continue;
        const Micros age = at - since;
        ++(age < 12h ? fresh : age < 72h ? ageing : old);
    }
    cell.sample(Gauge::ObligationsNew, fresh);
    cell.sample(Gauge::ObligationsAgeing, ageing);
    cell.sample(Gauge::ObligationsOld, old);
}

void sampleProgress(MetricCell &cell, qint64 running, qint64 ago)
{
    const bool drifts = ago <= driftedFrom && ago > driftedTo;
    cell.sample(Gauge::ItemsInProgress, running + (drifts ? drifted : 0));
    cell.sample(Gauge::PhasesRunning, running);
    cell.sample(Gauge::DriftingPlans, drifts ? 1 : 0);
    cell.sample(Gauge::PlansDriftingLong, drifts && ago <= driftedFrom - driftLasts ? 1 : 0);
    cell.sample(Gauge::LargestDrift, drifts ? drifted : 0);
}

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
    const std::vector<Timestamp> obligations = openObligations(transaction.sql());
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
        const qint64 running = ready > 0 ? 2 : dice.below(3);
        cell.sample(Gauge::JobsRunning, running);
        cell.sample(Gauge::JobsHeld, 0);
        sampleProgress(cell, running, ago);
        sampleObligations(cell, obligations, beginOf(Resolution::Minute, now - ago));
    }
    SeriesBook book(state.generation);
    metricstore::add(transaction.sql(), book, deltas);
}

} // namespace loomdeck
