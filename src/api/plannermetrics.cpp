// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/plannermetrics.h"

#include "api/exposition.h"
#include "core/texttime.h"
#include "health/latency.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using F = MetricField;
using Total = metrics::CurrentMetrics::Total;

// Every tenth bucket's bound: growing by e, from 1 ms up to a day.
constexpr int bucketsPerBound = 10, boundsTold = 19;

QByteArray labelled(const char *name, const QString &value)
{
    return QByteArray(name) + "=\"" + exposition::escaped(value.toUtf8()) + '"';
}

QByteArray labelsOf(const Total &total)
{
    return labelled("planner", total.planner) + ',' + labelled("provider", total.provider) + ',' +
           labelled("model", total.model);
}

/** A counter with one sample for each field that ever was counted. */
struct Counter
{
    QByteArray name, help, label;
    std::vector<std::pair<F, QByteArray>> fields;
    double factor = 1;
};

const std::vector<Counter> &counters()
{
    static const std::vector<Counter> list{
        {"loomdeck_executions_total",
         "Runs of planners that ended, by outcome.",
         "outcome",
         {{F::Succeeded, "succeeded"},
          {F::Partial, "partial"},
          {F::Blocked, "blocked"},
          {F::Failed, "failed"},
          {F::Cancelled, "cancelled"}}},
        {"loomdeck_execution_retries_total", "Runs that were no first attempt.", {}, {{F::Retried, {}}}},
        {"loomdeck_provider_calls_total", "Calls to providers.", {}, {{F::Calls, {}}}},
        {"loomdeck_tokens_total",
         "Tokens that providers told.",
         "kind",
         {{F::PromptTokens, "prompt"}, {F::CompletionTokens, "completion"}, {F::CachedTokens, "cached"}}},
        {"loomdeck_cost_total", "What calls cost by the configured prices.", {}, {{F::CostNano, {}}}, 1e-9},
        {"loomdeck_critiques_total",
         "Runs that sent an answer back, or might not any more.",
         "outcome",
         {{F::CritiquesUsed, "used"},
          {F::CritiquesCountExhausted, "count-exhausted"},
          {F::CritiquesTokenExhausted, "token-exhausted"}}},
        {"loomdeck_resumes_total",
         "Resumed items and what became of them.",
         "result",
         {{F::ResumesRequested, "requested"},
          {F::ResumesRefused, "refused"},
          {F::ResumesSucceeded, "succeeded"},
          {F::ResumesTimedOut, "timed-out"},
          {F::ResumesFailed, "failed"},
          {F::AutoResumed, "automatic"}}},
        {"loomdeck_lore_deadlines_total",
         "Lore that work began to wait for, and whether it was ready in time.",
         "result",
         {{F::LoreAsked, "asked"}, {F::LoreMet, "met"}, {F::LoreMissed, "missed"}}},
        {"loomdeck_gate_changes_total",
         "Changes of providers' gates.",
         "state",
         {{F::GatesClosed, "closed"}, {F::GatesSlowed, "slowed"}, {F::GatesOpened, "opened"}}},
        {"loomdeck_obligations_settled_total",
         "Obligations that somebody resolved or dismissed.",
         {},
         {{F::ObligationsSettled, {}}}},
        {"loomdeck_jobs_dead_total", "Jobs that used up their attempts.", {}, {{F::JobsDead, {}}}},
        {"loomdeck_journal_oddities_total",
         "Entries whose times or numbers cannot be right.",
         "kind",
         {{F::OutOfOrder, "out-of-order"}, {F::FromTheFuture, "from-the-future"}, {F::BadValues, "bad-value"}}},
    };
    return list;
}

QByteArray counterText(const Counter &counter, const std::vector<Total> &totals)
{
    QByteArray out;
    for (const Total &total : totals) {
        for (const auto &[field, value] : counter.fields) {
            const qint64 number = total.cell.of(field);
            if (number == 0)
                continue;
            QByteArray labels = labelsOf(total);
            if (!counter.label.isEmpty())
                labels += ',' + counter.label + "=\"" + value + '"';
            out += exposition::sample(counter.name, labels, static_cast<double>(number) * counter.factor);
        }
    }
    return out.isEmpty() ? out : exposition::head(counter.name, "counter", counter.help) + out;
}

QByteArray durations(const std::vector<Total> &totals)
{
    const QByteArray name = "loomdeck_execution_duration_seconds";
    QByteArray out;
    for (const Total &total : totals) {
        const qint64 all = latency::count(total.cell);
        if (all == 0)
            continue;
        const QByteArray labels = labelsOf(total);
        for (int bound = 1; bound <= boundsTold; ++bound) {
            const auto last = static_cast<quint16>(latencyFields + bound * bucketsPerBound);
            qint64 sum = 0;
            for (const MetricCell::Entry &entry : total.cell.entries()) {
                if (entry.field >= latencyFields && entry.field <= last)
                    sum += entry.value;
            }
            out += exposition::sample(name + "_bucket",
                                      labels + ",le=\"" +
                                          QByteArray::number(latency::upperBoundMs(last) / 1000, 'g', 6) + '"',
                                      static_cast<double>(sum));
        }
        out += exposition::sample(name + "_bucket", labels + ",le=\"+Inf\"", static_cast<double>(all));
        out += exposition::sample(name + "_sum", labels, static_cast<double>(total.cell.of(F::DurationMs)) / 1000);
        out += exposition::sample(name + "_count", labels, static_cast<double>(all));
    }
    return out.isEmpty() ? out : exposition::head(name, "histogram", "How long runs of planners took.") + out;
}

/** Mean of the newest sampled minute. */
double sampled(const MetricCell &cell, Gauge gauge)
{
    return static_cast<double>(cell.of(gauge, GaugePart::Sum)) /
           static_cast<double>(cell.of(gauge, GaugePart::Samples));
}

QByteArray gauges(const MetricCell &cell)
{
    QByteArray out;
    const auto tell = [&](const QByteArray &name, const QByteArray &help, Gauge gauge) {
        if (cell.of(gauge, GaugePart::Samples) > 0)
            out += exposition::gauge(name, help, sampled(cell, gauge));
    };
    tell("loomdeck_items_in_progress", "Items in progress by the backlog.", Gauge::ItemsInProgress);
    tell("loomdeck_phases_running", "Runs that began and did not end by the journal.", Gauge::PhasesRunning);
    tell("loomdeck_drifting_plans", "Plans for which these two differ by more than one.", Gauge::DriftingPlans);
    tell("loomdeck_lastingly_drifting_plans", "Plans for which they have for more than 5 min.",
         Gauge::PlansDriftingLong);
    tell("loomdeck_largest_drift", "The largest such difference.", Gauge::LargestDrift);
    if (cell.of(Gauge::ObligationsNew, GaugePart::Samples) == 0)
        return out;
    out += exposition::head("loomdeck_open_obligations", "gauge", "Open obligations by age in hours.");
    for (const auto &[gauge, age] :
         {std::pair(Gauge::ObligationsNew, "0-12"), std::pair(Gauge::ObligationsAgeing, "12-72"),
          std::pair(Gauge::ObligationsOld, "72-")})
        out += exposition::sample("loomdeck_open_obligations", QByteArray("age=\"") + age + '"', sampled(cell, gauge));
    return out;
}

} // namespace

QByteArray plannerMetrics(const metrics::CurrentMetrics &current)
{
    QByteArray out;
    for (const Counter &counter : counters())
        out += counterText(counter, current.totals);
    out += durations(current.totals);
    out += gauges(current.sampled);
    out += exposition::gauge("loomdeck_metric_series", "Series that are kept.", static_cast<double>(current.series));
    out += exposition::gauge("loomdeck_metric_plans_folded",
                             "1 when some plans are counted together, for there are too many.",
                             current.arePlansFolded ? 1 : 0);
    out += exposition::gauge("loomdeck_metric_position", "Journal entry up to which is counted.",
                             static_cast<double>(current.state.position));
    return out;
}

} // namespace loomdeck
