// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/healthrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

/** So many plans are named in a sentence; the lists name all. */
constexpr size_t mostNamed = 20;

QString counted(qint64 count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? one : many);
}

/** `24h`, `90min`, `45s`. */
QString spanWord(Micros time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    if (seconds % 3600 == 0)
        return u"%1h"_s.arg(seconds / 3600);
    return seconds % 60 == 0 ? u"%1min"_s.arg(seconds / 60) : u"%1s"_s.arg(seconds);
}

/** `8:00:00`: hours do not turn into days. */
QString hoursText(Micros time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    return u"%1:%2:%3"_s.arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString idWord(QString name)
{
    return name.trimmed().toLower().replace(u' ', u'-');
}

QString withoutDashes(QString guid)
{
    return guid.remove(u'-');
}

template<typename Rows, typename F>
QString named(const Rows &rows, F words)
{
    QStringList list;
    for (size_t i = 0; i < rows.size() && i < mostNamed; ++i)
        list << words(rows[i]);
    if (rows.size() > mostNamed)
        list << u"and %1 more"_s.arg(rows.size() - mostNamed);
    return list.join(u", ");
}

/** Collects what the rules find. */
class Judge
{
public:
    Judge(const HealthFacts &facts, const HealthThresholds &thresholds, Timestamp now)
        : m_facts(facts)
        , m_limits(thresholds)
        , m_now(now)
    {}

    HealthReport judge()
    {
        templates();
        items();
        lore();
        obligations();
        contracts();
        const auto bibles = worldBibles();
        executions();
        critique();
        flapping();
        m_report.alerts.insert(m_report.alerts.end(), bibles.begin(), bibles.end());
        if (!m_facts.hasBibles && m_facts.bibles.empty())
            warn(u"No world-bible snapshots"_s);
        m_report.generatedAt = m_now;
        m_report.planners = m_facts.planners;
        m_report.backlog = m_facts.backlog;
        m_report.stale = m_facts.stale;
        m_report.orphaned = m_facts.orphaned;
        m_report.recentFailures = m_facts.recentFailures;
        m_report.executions = m_facts.executions;
        return m_report;
    }

private:
    void alert(const QString &id, HealthSeverity severity, const QString &title, const QString &description)
    {
        m_report.alerts.push_back({id, severity, title, description});
    }
    void warn(const QString &text) { m_report.warnings << text; }
    void atLeast(HealthStatus status) { m_report.status = std::max(m_report.status, status); }

    void templates()
    {
        for (const PlannerCard &planner : m_facts.planners) {
            for (const PlannerStep &step : planner.steps) {
                if (step.templateId.isEmpty() || (step.templateFound && step.templateActive))
                    continue;
                const QString place = idWord(planner.name) + u':' + idWord(step.stepId);
                if (step.templateFound) {
                    alert(u"template-inactive:"_s + place, HealthSeverity::Warning, u"Planner template inactive"_s,
                          u"%1 (%2) cannot ask with %3: %4"_s.arg(planner.name, step.stepId, step.templateId,
                                                                  step.issue));
                    warn(u"%1: template %2 is %3"_s.arg(planner.name, step.templateId, step.issue));
                } else {
                    alert(u"template-missing:"_s + place, HealthSeverity::Error, u"Planner template missing"_s,
                          u"%1 (%2) asks with %3, which does not exist"_s.arg(planner.name, step.stepId,
                                                                              step.templateId));
                    warn(u"%1: template %2 not found"_s.arg(planner.name, step.templateId));
                }
                atLeast(HealthStatus::Critical);
            }
        }
    }

    void items()
    {
        if (m_facts.stale > 0) {
            const QString limit = spanWord(m_limits.backlogStale);
            alert(u"backlog:stale"_s, HealthSeverity::Warning, u"Stale backlog items detected"_s,
                  u"%1 over the freshness limit of %2"_s.arg(counted(m_facts.stale, u"item"_s, u"items"_s), limit));
            warn(u"%1 in progress longer than %2"_s.arg(counted(m_facts.stale, u"backlog item"_s, u"backlog items"_s),
                                                        limit));
            atLeast(HealthStatus::Degraded);
        }
        if (m_facts.orphaned > 0) {
            alert(u"backlog:orphaned"_s, HealthSeverity::Warning, u"Orphaned backlog items detected"_s,
                  u"%1 without a plan"_s.arg(counted(m_facts.orphaned, u"item"_s, u"items"_s)));
            warn(u"%1 a missing plan"_s.arg(
                counted(m_facts.orphaned, u"backlog item references"_s, u"backlog items reference"_s)));
            atLeast(HealthStatus::Degraded);
        }
    }

    void lore()
    {
        if (m_facts.blockedLore.empty())
            return;
        alert(u"lore:blocked"_s, HealthSeverity::Warning, u"Lore gaps detected"_s,
              u"%1: %2"_s.arg(
                  plans(m_facts.blockedLore.size()), named(m_facts.blockedLore, [](const auto &plan) {
                      return u"%1 (%2 blocked, %3 planned)"_s.arg(plan.planName).arg(plan.blocked).arg(plan.planned);
                  })));
        atLeast(HealthStatus::Degraded);
    }

    void obligations()
    {
        if (m_facts.obligations.empty())
            return;
        alert(u"obligation:open"_s, HealthSeverity::Warning, u"Persona obligations require attention"_s,
              u"%1: %2"_s.arg(plans(m_facts.obligations.size()), named(m_facts.obligations, [](const auto &plan) {
                                  return u"%1 (open %2, drift %3, aging %4)"_s.arg(plan.planName)
                                      .arg(plan.open)
                                      .arg(plan.drift)
                                      .arg(plan.ageing);
                              })));
        atLeast(HealthStatus::Degraded);
    }

    void contracts()
    {
        qint64 events = 0;
        for (const auto &plan : m_facts.contracts)
            events += plan.count;
        if (events < m_limits.contractWarning)
            return;
        const bool isError = events >= m_limits.contractError;
        alert(u"backlog:contract-drift"_s, isError ? HealthSeverity::Error : HealthSeverity::Warning,
              u"Backlog contract drift"_s,
              u"%1 in %2 within %3: %4"_s.arg(counted(events, u"event"_s, u"events"_s), plans(m_facts.contracts.size()),
                                              spanWord(m_limits.contractWindow),
                                              named(m_facts.contracts, [](const auto &plan) {
                                                  return u"%1 (%2)"_s.arg(plan.planName).arg(plan.count);
                                              })));
        atLeast(isError ? HealthStatus::Critical : HealthStatus::Degraded);
    }

    /** The warnings at once, the alerts for the end of the list. One alert a plan, however many branches it has. */
    std::vector<HealthAlert> worldBibles()
    {
        std::map<QString, size_t> known;
        std::vector<HealthAlert> alerts;
        std::vector<size_t> told;
        size_t warned = 0;
        const auto tell = [&](const QString &kind, const HealthFacts::Bible &bible, const QString &title,
                              const QString &words) {
            const QString id = u"worldbible:%1:%2"_s.arg(kind, withoutDashes(bible.planId));
            const auto [at, isNew] = known.emplace(id, alerts.size());
            if (isNew) {
                alerts.push_back({id, HealthSeverity::Warning, title, words});
                told.push_back(1);
            } else if (++told[at->second] <= mostNamed) {
                alerts[at->second].description += u"; "_s + words;
            }
            atLeast(HealthStatus::Degraded);
        };
        // A plan may have thousands of branches: the list names all.
        const auto warnOf = [&](const QString &words) {
            if (++warned <= mostNamed)
                warn(words);
        };
        for (const HealthFacts::Bible &bible : m_facts.bibles) {
            const QString name =
                bible.branch.isEmpty() ? bible.planName : u"%1 (%2)"_s.arg(bible.planName, bible.branch);
            const Micros age = bible.lastUpdated ? m_now - *bible.lastUpdated : Micros(0);
            if (!bible.hasEntries) {
                tell(u"missing"_s, bible, u"World-bible entries missing"_s, name);
                warnOf(u"%1 has no active world-bible entries"_s.arg(name));
            } else if (age > m_limits.worldBibleStale) {
                tell(u"stale"_s, bible, u"World-bible entries stale"_s, u"%1: %2"_s.arg(name, hoursText(age)));
                warnOf(u"%1 world-bible stale (%2)"_s.arg(name, hoursText(age)));
            }
        }
        for (size_t i = 0; i < alerts.size(); ++i) {
            if (told[i] > mostNamed)
                alerts[i].description += u"; and %1 more"_s.arg(told[i] - mostNamed);
        }
        if (warned > mostNamed)
            warn(u"%1 more world-bibles are missing or stale"_s.arg(warned - mostNamed));
        return alerts;
    }

    void executions()
    {
        if (m_facts.executions.total == 0)
            warn(u"No planner executions recorded"_s);
        if (m_facts.recentFailures > 0) {
            const QString window = spanWord(m_limits.failureWindow);
            alert(u"planner:recent-failures"_s, HealthSeverity::Error, u"Recent planner failures"_s,
                  u"%1 in %2"_s.arg(counted(m_facts.recentFailures, u"failed execution"_s, u"failed executions"_s),
                                    window));
            warn(u"%1 failed in %2"_s.arg(
                counted(m_facts.recentFailures, u"planner execution"_s, u"planner executions"_s), window));
            atLeast(HealthStatus::Degraded);
        }
        if (m_facts.executions.total == 0) {
            alert(u"planner:no-executions"_s, HealthSeverity::Info, u"No planner executions observed"_s,
                  u"No planner has run yet"_s);
            atLeast(HealthStatus::Degraded);
        }
    }

    void critique()
    {
        for (const auto &[status, count] : m_facts.executions.critique) {
            if (!status.contains(u"exhausted"))
                continue;
            const QString runs = counted(count, u"execution"_s, u"executions"_s);
            alert(u"planner:critique:"_s + idWord(status), HealthSeverity::Warning, u"Critique budget exhausted"_s,
                  runs);
            if (status == u"count-exhausted" || status == u"token-exhausted") {
                warn(u"%1 exhausted critique %2 budget"_s.arg(runs, status.section(u'-', 0, 0)));
                atLeast(HealthStatus::Degraded);
            } else {
                warn(u"%1 exhausted critique budget (%2)"_s.arg(runs, status));
            }
        }
    }

    /** Does not change the status: the item is told of, the planners may be well. */
    void flapping()
    {
        for (const HealthFacts::Flapping &item : m_facts.flapping) {
            alert(u"backlog:flapping:%1:%2"_s.arg(item.planId, item.backlogId), HealthSeverity::Warning,
                  u"Backlog item flapping"_s,
                  u"%1 of %2 returned to Pending %3 in %4"_s.arg(item.backlogId, item.planName,
                                                                 counted(item.returns, u"time"_s, u"times"_s),
                                                                 spanWord(m_limits.transitionWindow)));
        }
        const qint64 more = m_facts.flappingInAll - static_cast<qint64>(m_facts.flapping.size());
        if (more > 0)
            m_report.warnings.append(
                u"%1 flap besides the %2 that are named."_s.arg(counted(more, u"item"_s, u"items"_s))
                    .arg(m_facts.flapping.size()));
    }

    static QString plans(size_t count) { return counted(static_cast<qint64>(count), u"plan"_s, u"plans"_s); }

    const HealthFacts &m_facts;
    const HealthThresholds &m_limits;
    const Timestamp m_now;
    HealthReport m_report;
};

} // namespace

HealthReport judgeHealth(const HealthFacts &facts, const HealthThresholds &thresholds, Timestamp now)
{
    return Judge(facts, thresholds, now).judge();
}

QString timeSpanText(Micros time)
{
    time = std::max(time, Micros(0));
    const auto days = std::chrono::duration_cast<std::chrono::days>(time);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time - days).count();
    const qint64 micros = time.count() % 1'000'000;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    QString text = days.count() > 0 ? u"%1."_s.arg(days.count()) : QString();
    text += two(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
    return micros > 0 ? text + u".%1"_s.arg(micros, 6, 10, QChar(u'0')) : text;
}

} // namespace loomdeck
