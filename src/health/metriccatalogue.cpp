// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/metriccatalogue.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** lupdate finds what stands in a call of its tr(). */
class MetricWords
{
    Q_DECLARE_TR_FUNCTIONS(MetricWords)
};

MetricLineInfo sum(const QString &name, MetricField field, double factor = 1)
{
    return {name, MetricLineInfo::Kind::Sum, field, 0, {}, factor};
}

MetricLineInfo percentile(const QString &name, double share)
{
    return {name, MetricLineInfo::Kind::Percentile, {}, share, {}, 1};
}

MetricLineInfo gauge(const QString &name, Gauge of)
{
    return {name, MetricLineInfo::Kind::Gauge, {}, 0, of, 1};
}

std::vector<MetricInfo> makeCatalogue()
{
    using F = MetricField;
    const QStringList ofRuns{u"plan"_s, u"branch"_s, u"planner"_s, u"provider"_s, u"model"_s};
    const QStringList ofResumes{u"plan"_s, u"branch"_s, u"provider"_s, u"model"_s};
    const QStringList ofPlans{u"plan"_s, u"branch"_s};
    return {
        {u"executions"_s,
         u"runs"_s,
         MetricWords::tr("Runs of planners that ended, by outcome."),
         false,
         ofRuns,
         {sum(u"succeeded"_s, F::Succeeded), sum(u"partial"_s, F::Partial), sum(u"blocked"_s, F::Blocked),
          sum(u"failed"_s, F::Failed), sum(u"cancelled"_s, F::Cancelled)}},
        {u"latency"_s,
         u"ms"_s,
         MetricWords::tr("How long runs took that completed, failed or were blocked after a call; off by 5 % at most."),
         false,
         ofRuns,
         {percentile(u"p50"_s, 0.5), percentile(u"p90"_s, 0.9), percentile(u"p99"_s, 0.99)}},
        {u"retries"_s,
         u"runs"_s,
         MetricWords::tr("Runs that began, and those of them that were no first attempt."),
         false,
         ofRuns,
         {sum(u"started"_s, F::Started), sum(u"retried"_s, F::Retried)}},
        {u"calls"_s,
         u"calls"_s,
         MetricWords::tr("Calls to providers; runs whose provider did not tell its usage or has no price."),
         false,
         ofRuns,
         {sum(u"calls"_s, F::Calls), sum(u"untold"_s, F::UntoldUsage)}},
        {u"tokens"_s,
         u"tokens"_s,
         MetricWords::tr("Tokens that providers told; cached ones are among those of the prompt."),
         false,
         ofRuns,
         {sum(u"prompt"_s, F::PromptTokens), sum(u"completion"_s, F::CompletionTokens),
          sum(u"cached"_s, F::CachedTokens)}},
        {u"cost"_s,
         u"currency"_s,
         MetricWords::tr("What calls cost by the configured prices."),
         false,
         ofRuns,
         {sum(u"cost"_s, F::CostNano, 1e-9)}},
        {u"critiques"_s,
         u"runs"_s,
         MetricWords::tr("Runs that sent an answer back, and those that might not any more."),
         false,
         ofRuns,
         {sum(u"used"_s, F::CritiquesUsed), sum(u"count-exhausted"_s, F::CritiquesCountExhausted),
          sum(u"token-exhausted"_s, F::CritiquesTokenExhausted)}},
        {u"resumes"_s,
         u"items"_s,
         MetricWords::tr("Items that somebody resumed, and what became of them."),
         false,
         ofResumes,
         {sum(u"requested"_s, F::ResumesRequested), sum(u"refused"_s, F::ResumesRefused),
          sum(u"succeeded"_s, F::ResumesSucceeded), sum(u"timed-out"_s, F::ResumesTimedOut),
          sum(u"failed"_s, F::ResumesFailed), sum(u"automatic"_s, F::AutoResumed)}},
        {u"queue-depth"_s,
         u"jobs"_s,
         MetricWords::tr("Jobs that wait, run or are held."),
         true,
         {},
         {gauge(u"ready"_s, Gauge::JobsReady), gauge(u"scheduled"_s, Gauge::JobsScheduled),
          gauge(u"running"_s, Gauge::JobsRunning), gauge(u"held"_s, Gauge::JobsHeld)}},
        {u"queue-age"_s,
         u"ms"_s,
         MetricWords::tr("How long the oldest ready job waits."),
         true,
         {},
         {gauge(u"oldest-ready"_s, Gauge::OldestReadyMs)}},
        {u"progress"_s,
         u"items"_s,
         MetricWords::tr("Items in progress by the backlog, against runs that began and did not end by the journal."),
         true,
         {},
         {gauge(u"backlog"_s, Gauge::ItemsInProgress), gauge(u"phases"_s, Gauge::PhasesRunning)}},
        {u"drift"_s,
         u"items"_s,
         MetricWords::tr("The largest difference of these two of one plan."),
         true,
         {u"plan"_s},
         {gauge(u"largest"_s, Gauge::LargestDrift)}},
        {u"drifting-plans"_s,
         u"plans"_s,
         MetricWords::tr("Plans whose two counts differ by more than one, and those that have for more than 5 min."),
         true,
         {},
         {gauge(u"plans"_s, Gauge::DriftingPlans), gauge(u"lasting"_s, Gauge::PlansDriftingLong)}},
        {u"lore-deadlines"_s,
         u"requirements"_s,
         MetricWords::tr("Lore that something began to wait for, that was ready in time, and that was not."),
         false,
         ofPlans,
         {sum(u"asked"_s, F::LoreAsked), sum(u"met"_s, F::LoreMet), sum(u"missed"_s, F::LoreMissed)}},
        {u"obligations"_s,
         u"obligations"_s,
         MetricWords::tr("Open obligations by age: up to 12 h, up to 72 h, older."),
         true,
         {},
         {gauge(u"new"_s, Gauge::ObligationsNew), gauge(u"ageing"_s, Gauge::ObligationsAgeing),
          gauge(u"old"_s, Gauge::ObligationsOld)}},
        {u"obligations-settled"_s,
         u"obligations"_s,
         MetricWords::tr("Obligations that somebody resolved or dismissed."),
         false,
         ofPlans,
         {sum(u"settled"_s, F::ObligationsSettled)}},
        {u"gates"_s,
         u"changes"_s,
         MetricWords::tr("Gates of providers that closed, slowed and opened."),
         false,
         {u"provider"_s, u"model"_s},
         {sum(u"closed"_s, F::GatesClosed), sum(u"slowed"_s, F::GatesSlowed), sum(u"opened"_s, F::GatesOpened)}},
        {u"jobs-dead"_s,
         u"jobs"_s,
         MetricWords::tr("Jobs that used up their attempts."),
         false,
         {u"plan"_s},
         {sum(u"dead"_s, F::JobsDead)}},
        {u"journal"_s,
         u"entries"_s,
         MetricWords::tr("Entries of the journal, and what was odd about their times and numbers."),
         false,
         {},
         {sum(u"entries"_s, F::Entries), sum(u"out-of-order"_s, F::OutOfOrder),
          sum(u"from-the-future"_s, F::FromTheFuture), sum(u"bad-values"_s, F::BadValues)}},
    };
}

} // namespace

const std::vector<MetricInfo> &metricCatalogue()
{
    static const std::vector<MetricInfo> catalogue = makeCatalogue();
    return catalogue;
}

const MetricInfo *findMetric(const QString &name)
{
    const auto &all = metricCatalogue();
    const auto found =
        std::find_if(all.begin(), all.end(), [&name](const MetricInfo &one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace loomdeck
