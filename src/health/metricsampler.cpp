// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstate.h"
#include "core/texttime.h"
#include "db/journal.h"
#include "health/metricfolder.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::metrics {

namespace {

constexpr Micros obligationAgeing = 12h;
constexpr Micros obligationOld = 72h;
constexpr qint64 driftMinutes = 5;

void sampleJobs(Connection &sql, MetricCell &cell, Timestamp now)
{
    const auto count = [&sql](const QString &state) {
        return sql.count(u"SELECT count(*) FROM jobs WHERE state = "_s + state);
    };
    // The numbers stand in the text, so that the partial indexes are used.
    cell.sample(Gauge::JobsReady, count(u"0"_s));
    cell.sample(Gauge::JobsScheduled, count(u"1"_s));
    cell.sample(Gauge::JobsRunning, count(u"2"_s));
    cell.sample(Gauge::JobsHeld, count(u"-1"_s));
    const auto oldest = sql.first(u"SELECT min(run_at) FROM jobs WHERE state = 0"_s, {},
                                  [](const Row &row) { return row.maybeTime(0); });
    const Timestamp since = oldest.value_or(std::nullopt).value_or(now);
    // Below zero when this node's clock is behind the one that wrote it.
    const Micros age = std::max(now - since, Micros(0));
    cell.sample(Gauge::OldestReadyMs, toMillis(age).count());
}

void sampleObligations(Connection &sql, MetricCell &cell, Timestamp now)
{
    const qint64 ageing = toMicros(now - obligationAgeing), old = toMicros(now - obligationOld);
    sql.each(
        u"SELECT coalesce(sum(CASE WHEN created_at > ? THEN 1 ELSE 0 END), 0), coalesce(sum(CASE WHEN created_at <= ? "
        "AND created_at > ? THEN 1 ELSE 0 END), 0), coalesce(sum(CASE WHEN created_at <= ? THEN 1 ELSE 0 END), 0) "
        "FROM obligations WHERE status = 0"_s,
        {ageing, ageing, old, old}, [&cell](const Row &row) {
            cell.sample(Gauge::ObligationsNew, row.integer(0));
            cell.sample(Gauge::ObligationsAgeing, row.integer(1));
            cell.sample(Gauge::ObligationsOld, row.integer(2));
        });
}

/** Every sample of the last five minutes found the plan drifting, and the first of them is as old as that. */
bool isLasting(Connection &sql, qint64 all, qint64 ofPlan, qint64 minute)
{
    std::map<qint64, qint64> samples;
    metricstore::eachCell(sql, Resolution::Minute, all, minute - driftMinutes - 1, minute,
                          [&samples](qint64 at, const MetricCell &cell) {
                              if (const qint64 count = cell.of(Gauge::LargestDrift, GaugePart::Samples); count > 0)
                                  samples[at] = count;
                          });
    // Without a sample as old as that nobody knows how long it lasts.
    if (samples.empty() || samples.begin()->first > minute - driftMinutes)
        return false;
    metricstore::eachCell(sql, Resolution::Minute, ofPlan, minute - driftMinutes - 1, minute,
                          [&samples](qint64 at, const MetricCell &cell) {
                              if (cell.of(Gauge::LargestDrift, GaugePart::Least) > 1)
                                  samples[at] -= cell.of(Gauge::LargestDrift, GaugePart::Samples);
                          });
    return std::all_of(samples.begin(), samples.end(), [](const auto &one) { return one.second <= 0; });
}

/** Of the plans that drift now. */
qint64 countLasting(Connection &sql, SeriesBook &book, const std::map<QString, qint64> &drifts, qint64 minute)
{
    qint64 lasting = 0;
    for (const auto &[plan, difference] : drifts) {
        if (difference <= 1)
            continue;
        const qint64 all = book.idOf(sql, {SeriesFamily::Sampled, {}});
        const qint64 ofPlan = book.idOf(sql, {SeriesFamily::Sampled, {plan, {}, {}, {}, {}}});
        lasting += isLasting(sql, all, ofPlan, minute) ? 1 : 0;
    }
    return lasting;
}

/** What the backlog says is in progress, against what began and did not end by the journal, by plan. */
void sampleDrift(Connection &sql, MetricCell &cell, qint64 generation, std::map<QString, qint64> &drifts)
{
    qint64 inProgress = 0, running = 0, drifting = 0, largest = 0;
    sql.each(
        u"SELECT p.id, count(*) FROM backlog_items i JOIN plans p ON p.key = i.plan_key WHERE i.state = ? GROUP BY "
        "p.id"_s,
        {static_cast<int>(ItemState::InProgress)}, [&](const Row &row) {
            inProgress += row.integer(1);
            drifts[row.text(0)] += row.integer(1);
        });
    sql.each(u"SELECT plan, count(*) FROM metric_open WHERE generation = ? AND kind = ? GROUP BY plan"_s,
             {generation, static_cast<int>(OpenMatter::Phase)}, [&](const Row &row) {
                 running += row.integer(1);
                 drifts[row.text(0)] -= row.integer(1);
             });
    for (auto &[plan, difference] : drifts) {
        difference = std::abs(difference);
        drifting += difference > 1 ? 1 : 0;
        largest = std::max(largest, difference);
    }
    cell.sample(Gauge::ItemsInProgress, inProgress);
    cell.sample(Gauge::PhasesRunning, running);
    cell.sample(Gauge::DriftingPlans, drifting);
    cell.sample(Gauge::LargestDrift, largest);
}

} // namespace

void sampleGauges(Transaction &transaction)
{
    Connection &sql = transaction.sql();
    const MetricState state = metricstore::lockState(transaction);
    const qint64 minute = cellAt(Resolution::Minute, transaction.now());
    if (minute < 0)
        return;
    DeltaBook deltas;
    MetricCell cell;
    sampleJobs(sql, cell, transaction.now());
    sampleObligations(sql, cell, transaction.now());
    SeriesBook book(state.generation);
    std::map<QString, qint64> drifts;
    if (state.position == journal::head(sql)) {
        sampleDrift(sql, cell, state.generation, drifts);
        cell.sample(Gauge::PlansDriftingLong, countLasting(sql, book, drifts, minute));
    }
    deltas.cell({SeriesFamily::Sampled, {}}, minute).merge(cell);
    // A plan without a drift gets no row: that the minute was sampled is told by the store's own.
    for (const auto &[plan, difference] : drifts) {
        if (difference > 0)
            deltas.cell({SeriesFamily::Sampled, {plan, {}, {}, {}, {}}}, minute)
                .sample(Gauge::LargestDrift, difference);
    }
    metricstore::add(sql, book, deltas);
}

} // namespace loomdeck::metrics
