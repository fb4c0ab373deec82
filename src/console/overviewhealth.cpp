// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/overviewhealth.h"

#include "console/budgetrows.h"
#include "console/healthbriefs.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr Micros glanceRange = 24h;
// A small plot has no more pixels that are worth a point.
constexpr int glancePixels = 260;
constexpr auto glanceTick = 3s;
// The leader folds an entry a second or two after it was written.
constexpr int glanceTicksAfterNews = 2;
// Samples come without an entry in the journal.
constexpr Micros glanceNet = 15s;

bool isAtRisk(BudgetState state)
{
    return state != BudgetState::Healthy && state != BudgetState::NotEnoughData;
}

ChartData smallChart(const MetricAnswer &answer, bool isStacked, ChartData::Unit unit, const QString &finding,
                     const QStringList &caption)
{
    ChartData chart = chartdata::chartOf(answer, isStacked, unit);
    chart.finding = finding;
    QStringList parts = caption;
    parts.removeAll(QString());
    if (!answer.ignoredFilters.isEmpty())
        parts << OverviewHealth::tr("of the whole store");
    chart.caption = parts.join(u" · "_s);
    return chart;
}

} // namespace

OverviewHealth::OverviewHealth(QObject *parent)
    : QObject(parent)
    , m_session(Session::instance())
    , m_refresher([this] { read(); }, 2s, this)
{
    for (const auto &[key, title] : {std::pair(u"outcomes"_s, tr("Runs and failures")),
                                     std::pair(u"latency"_s, tr("Latency")), std::pair(u"queue"_s, tr("Queue age"))})
        m_charts << new HealthChart(key, title, m_session.formats(), this);
    m_clock.setInterval(glanceTick);
    connect(&m_clock, &QTimer::timeout, this, &OverviewHealth::tick);
    connect(m_session.live(), &LiveHub::stateChanged, this, [this] {
        if (m_session.live()->position() != m_position)
            m_news = glanceTicksAfterNews;
    });
    connect(m_session.scope(), &Scope::scopeChanged, this, &OverviewHealth::ask);
    connect(&m_session, &Session::opened, this, &OverviewHealth::ask);
    connect(m_session.formatsObject(), &Formats::changed, this, [this] {
        if (m_loaded)
            take(m_glance);
    });
}

HealthChart *OverviewHealth::chart(const QString &key) const
{
    const auto found =
        std::find_if(m_charts.begin(), m_charts.end(), [&key](const HealthChart *one) { return one->key() == key; });
    return found == m_charts.end() ? nullptr : *found;
}

void OverviewHealth::setWatching(bool watching)
{
    if (watching == m_watching)
        return;
    m_watching = watching;
    Q_EMIT watchingChanged();
    if (!watching)
        return m_clock.stop();
    m_clock.start();
    ask();
}

void OverviewHealth::ask()
{
    ++m_generation;
    if (m_watching && m_session.queries())
        m_refresher.now();
}

void OverviewHealth::tick()
{
    LiveHub *live = m_session.live();
    if (live->paused() || !m_session.queries())
        return;
    const Timestamp now = m_session.formats().now();
    const bool isOld = m_readAt > now || now - m_readAt >= glanceNet;
    if (m_news > 0 || isOld || !m_glance.executions.foldedAt)
        m_refresher.want();
    if (m_news > 0)
        --m_news;
    m_position = live->position();
}

HealthGlanceQuestion OverviewHealth::question() const
{
    HealthGlanceQuestion question;
    // Whole steps, the last one not over yet.
    const Micros step = chartdata::barStep(glanceRange);
    const Timestamp now = m_session.formats().now();
    question.to = now - now.time_since_epoch() % step + step;
    question.from = question.to - glanceRange;
    question.step = step;
    question.fineStep = chartdata::lineStep(glanceRange, step, glancePixels);
    question.labels.branch = m_session.scope()->branch();
    const QStringList plans = m_session.scope()->planIds();
    if (plans.size() == 1)
        question.labels.plan = plans.first();
    question.objectives = m_session.engine()->config().objectives;
    return question;
}

void OverviewHealth::read()
{
    if (!m_session.queries())
        return m_refresher.done();
    m_readAt = m_session.formats().now();
    whenDone(this, m_session.queries()->healthGlance(question()),
             [this, generation = m_generation](const Result<HealthGlance> &glance) {
                 m_refresher.done();
                 if (generation != m_generation)
                     return m_refresher.now();
                 const bool isNew = !glance && m_error.code != glance.error().code;
                 m_error = glance ? ErrorWords() : ErrorWords::of(glance.error());
                 if (glance)
                     return take(*glance);
                 if (isNew)
                     m_session.noteError(tr("Reading the planners' health"), glance.error());
                 Q_EMIT changed();
             });
}

void OverviewHealth::take(const HealthGlance &glance)
{
    m_glance = glance;
    const Formats &formats = m_session.formats();
    const QString range = tr("24 h");

    const auto part = [](const MetricAnswer &answer, const QString &line, const QString &name, const QString &colour) {
        return chartdata::seriesOf(answer, line, name, colour);
    };
    const MetricAnswer &runs = m_glance.executions;
    ChartData outcomes = smallChart(runs, true, ChartData::Unit::Count, healthbriefs::outcomes(runs, formats, range),
                                    {healthbriefs::outcomesNow(runs), tr("per %1").arg(Formats::age(runs.step))});
    outcomes.series = {
        part(runs, u"succeeded"_s, tr("succeeded"), u"ok"_s), part(runs, u"partial"_s, tr("partial"), u"run"_s),
        part(runs, u"blocked"_s, tr("blocked"), u"warn"_s), part(runs, u"failed"_s, tr("failed"), u"bad"_s),
        part(runs, u"cancelled"_s, tr("cancelled"), u"neutral"_s)};
    chart(u"outcomes"_s)->set(outcomes);

    const MetricAnswer &timed = m_glance.latency;
    ChartData latency = smallChart(timed, false, ChartData::Unit::Millis, healthbriefs::latency(timed, formats, range),
                                   {healthbriefs::latencyNow(timed), tr("latency of runs")});
    latency.series = {part(timed, u"p50"_s, u"p50"_s, u"p50"_s), part(timed, u"p90"_s, u"p90"_s, u"p90"_s)};
    latency.isSparse = true;
    chartdata::reduce(latency, glancePixels);
    chart(u"latency"_s)->set(latency);

    const MetricAnswer &ages = m_glance.queueAge;
    ChartData queue = smallChart(ages, false, ChartData::Unit::Millis, healthbriefs::queueAge(ages, formats, range),
                                 {healthbriefs::queueAgeNow(ages)});
    queue.series = {part(ages, u"oldest-ready"_s, tr("oldest"), u"0"_s)};
    chartdata::usePeaks(queue.series[0]);
    chartdata::reduce(queue, glancePixels);
    chart(u"queue"_s)->set(queue);

    m_drift = driftwords::of(m_glance.drift, m_glance.driftingPlans, formats.now());
    m_loaded = true;
    // Rows are made anew only when they say something else: somebody may point at one.
    if (const QVariantList before = std::exchange(m_risks, riskRows()); before != m_risks)
        Q_EMIT risksChanged();
    Q_EMIT changed();
}

QStringList OverviewHealth::times() const
{
    QStringList list;
    const Formats &formats = m_session.formats();
    for (int quarter = 0; quarter <= 4 && m_loaded; ++quarter) {
        const Timestamp at = m_glance.executions.from + glanceRange * quarter / 4;
        if (formats.timeStyle() == u"relative")
            list << (quarter == 4 ? tr("now") : quarter % 2 == 0 ? tr("−%1 h").arg(24 - 6 * quarter) : QString());
        else
            // Quarters have no room.
            list << (quarter % 2 == 0 ? formats.wallTime(at).left(5) : QString());
    }
    return list;
}

int OverviewHealth::promises(BudgetState state) const
{
    return static_cast<int>(std::count_if(m_glance.objectives.begin(), m_glance.objectives.end(),
                                          [state](const ObjectiveFacts &one) { return one.report.state == state; }));
}

QVariantList OverviewHealth::riskRows() const
{
    std::vector<ObjectiveFacts> atRisk;
    std::copy_if(m_glance.objectives.begin(), m_glance.objectives.end(), std::back_inserter(atRisk),
                 [](const ObjectiveFacts &one) { return isAtRisk(one.report.state); });
    std::stable_sort(atRisk.begin(), atRisk.end(),
                     [](const ObjectiveFacts &a, const ObjectiveFacts &b) { return a.report.state > b.report.state; });
    QVariantList list;
    for (const ObjectiveFacts &facts : atRisk) {
        QVariantMap row = budgetrows::rows({facts}).first().toMap();
        QString since;
        // It is looked back a day.
        if (facts.burningSince && m_session.formats().now() - *facts.burningSince >= glanceRange - 10min)
            since = tr("for a day or longer");
        else if (facts.burningSince)
            since = tr("since %1").arg(m_session.formats().clockTime(*facts.burningSince));
        row.insert(u"since"_s, since);
        row.insert(u"spoken"_s, QStringList{row.value(u"spoken"_s).toString(), since}.join(u", "_s));
        list << row;
    }
    return list;
}

QString OverviewHealth::promisesCaption() const
{
    const auto all = static_cast<int>(m_glance.objectives.size());
    const int atRisk = all - promises(BudgetState::Healthy) - promises(BudgetState::NotEnoughData);
    if (!m_loaded)
        return {};
    if (all == 0)
        return tr("none is watched");
    if (promisesUnknown())
        return tr("not enough data");
    return atRisk == 0 ? tr("none at risk") : tr("%1 of %2 at risk").arg(atRisk).arg(all);
}

QString OverviewHealth::promisesLine() const
{
    const int kept = promises(BudgetState::Healthy), unknown = promises(BudgetState::NotEnoughData);
    if (!m_loaded || m_glance.objectives.empty())
        return {};
    if (promisesUnknown())
        return tr("Too little has happened to judge %n promise(s).", nullptr, unknown);
    QStringList parts;
    if (kept > 0)
        parts << tr("%n kept", nullptr, kept);
    if (unknown > 0)
        parts << tr("%n with not enough data", nullptr, unknown);
    return parts.join(u", "_s);
}

bool OverviewHealth::promisesUnknown() const
{
    return m_loaded && !m_glance.objectives.empty() &&
           promises(BudgetState::NotEnoughData) == static_cast<int>(m_glance.objectives.size());
}

QString OverviewHealth::driftCaption() const
{
    return m_loaded ? driftwords::summary(m_drift) : QString();
}

QString OverviewHealth::driftText() const
{
    if (!m_loaded)
        return {};
    if (drifts())
        return driftwords::worst(m_drift, m_session.formats());
    return m_drift.isSampled ? tr("Items in progress and phases agree.")
                             : tr("The leading node compares them four times a minute.");
}

} // namespace loomdeck
