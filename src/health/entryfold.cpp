// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/entryfold.h"

#include "core/texttime.h"
#include "health/latency.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr Micros clockSlack = 5min;
constexpr Micros wellBefore = 2min;
constexpr Micros largestStep = 10min;

std::optional<Micros> firstLimit(const FoldRules &rules, ObjectiveSource source)
{
    for (const Objective &one : rules.objectives) {
        if (one.source == source)
            return one.limit();
    }
    return std::nullopt;
}

MetricField outcomeOf(QStringView status)
{
    static const std::pair<QStringView, MetricField> outcomes[] = {
        {u"completed", MetricField::Succeeded}, {u"partial", MetricField::Partial},
        {u"blocked", MetricField::Blocked},     {u"failed", MetricField::Failed},
        {u"cancelled", MetricField::Cancelled}, {u"held", MetricField::Held},
        {u"released", MetricField::Released},
    };
    for (const auto &[name, field] : outcomes) {
        if (name == status)
            return field;
    }
    return MetricField::Entries;
}

double msBetween(Timestamp from, Timestamp to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

/** Counts an amount that cannot be below zero; one that is, is told. */
void addAmount(MetricCell &cell, MetricField field, double amount)
{
    if (amount < 0 || amount > 9e18)
        cell.add(MetricField::BadValues);
    else if (amount > 0)
        cell.add(field, std::llround(amount));
}

MetricCell costsOf(const EntryFacts &entry)
{
    MetricCell cell;
    if (entry.calls > 0) {
        cell.add(MetricField::Calls, entry.calls);
        addAmount(cell, MetricField::PromptTokens, entry.promptTokens);
        addAmount(cell, MetricField::CompletionTokens, entry.completionTokens);
        addAmount(cell, MetricField::CachedTokens, entry.cachedTokens);
        addAmount(cell, MetricField::CostNano, entry.cost * 1e9);
        if (!entry.isUsageTold)
            cell.add(MetricField::UntoldUsage);
    }
    if (entry.critique == u"used")
        cell.add(MetricField::CritiquesUsed);
    else if (entry.critique == u"count-exhausted")
        cell.add(MetricField::CritiquesCountExhausted);
    else if (entry.critique == u"token-exhausted")
        cell.add(MetricField::CritiquesTokenExhausted);
    if (entry.hasBadNumbers)
        cell.add(MetricField::BadValues);
    return cell;
}

} // namespace

Micros FoldRules::resumePatience() const
{
    return firstLimit(*this, ObjectiveSource::Resumes).value_or(60min);
}

Micros FoldRules::loreDeadline() const
{
    return firstLimit(*this, ObjectiveSource::Lore).value_or(45min);
}

EntryFold::EntryFold(const FoldRules &rules, OpenBook &open, Timestamp newestAt, qint64 firstMinute)
    : m_rules(rules)
    , m_resumePatience(rules.resumePatience())
    , m_loreDeadline(rules.loreDeadline())
    , m_open(open)
    , m_newestAt(newestAt)
    , m_firstMinute(std::max<qint64>(firstMinute, 0))
{}

void EntryFold::countCell(const MetricLabels &labels, Timestamp time, const MetricCell &cell)
{
    const qint64 minute = cellAt(Resolution::Minute, time);
    if (minute < m_firstMinute || cell.isEmpty())
        return;
    const SeriesKey all, total{SeriesFamily::Total, {{}, {}, labels.planner, labels.provider, labels.model}};
    m_deltas.cell(all, minute).merge(cell);
    if (!(total == all))
        m_deltas.cell(total, minute).merge(cell);
    if (!labels.plan.isEmpty())
        m_deltas.cell({SeriesFamily::OfPlan, labels}, minute).merge(cell);
}

void EntryFold::count(const MetricLabels &labels, Timestamp time, Amounts amounts)
{
    MetricCell cell;
    for (const auto &[field, amount] : amounts)
        cell.add(field, amount);
    countCell(labels, time, cell);
}

void EntryFold::fold(const EntryFacts &entry)
{
    const bool isFuture = entry.occurredAt > entry.at + clockSlack;
    const Timestamp time = isFuture ? entry.at : entry.occurredAt;
    m_isLive = entry.at - time <= clockSlack;
    const bool isBackwards = entry.at < m_newestAt - wellBefore;
    if (m_newestAt == Timestamp{})
        m_newestAt = entry.at;
    else if (entry.at > m_newestAt)
        m_newestAt = std::min(entry.at, m_newestAt + largestStep);
    while (const auto due = m_open.firstDue(m_newestAt))
        tooLate(due->first, due->second);

    const qint64 minute = cellAt(Resolution::Minute, time);
    if (minute >= m_firstMinute) {
        MetricCell &all = m_deltas.cell({}, minute);
        all.add(MetricField::Entries);
        if (isBackwards)
            all.add(MetricField::OutOfOrder);
        if (isFuture)
            all.add(MetricField::FromTheFuture);
    }
    if (entry.kind.startsWith(u"phase."))
        phase(entry, time);
    else if (entry.kind.startsWith(u"backlog."))
        backlog(entry, time);
    else if (entry.kind.startsWith(u"lore."))
        lore(entry, time);
    else if (entry.kind.startsWith(u"gate."))
        gate(entry, time);
    else if (entry.kind == u"job.dead")
        count(entry.labels, time, {{MetricField::JobsDead, 1}});
    else if (entry.kind == u"obligation.resolved" || entry.kind == u"obligation.dismissed" ||
             entry.kind == u"obligation.resolve" || entry.kind == u"obligation.dismiss")
        count(entry.labels, time, {{MetricField::ObligationsSettled, 1}});
}

void EntryFold::phase(const EntryFacts &entry, Timestamp time)
{
    const QStringView status = QStringView(entry.kind).mid(6);
    if (status == u"started") {
        count(entry.labels, time, {{MetricField::Started, 1}});
        if (entry.attempt > 1)
            count(entry.labels, time, {{MetricField::Retried, 1}});
        if (!entry.subject.isEmpty())
            m_open.put(OpenMatter::Phase, entry.subject, {entry.position, time, {}, false, entry.labels});
        return;
    }
    const MetricField outcome = outcomeOf(status);
    if (outcome != MetricField::Entries)
        runEnded(entry, time, outcome);
}

void EntryFold::runEnded(const EntryFacts &entry, Timestamp time, MetricField outcome)
{
    m_open.remove(OpenMatter::Phase, entry.subject);
    MetricCell cell = costsOf(entry);
    cell.add(outcome);
    const bool isDone = outcome == MetricField::Succeeded || outcome == MetricField::Failed;
    std::optional<double> ms;
    if (entry.durationMs && (isDone || entry.calls > 0)) {
        if (*entry.durationMs >= 0 && *entry.durationMs <= latency::longestMs)
            ms = entry.durationMs;
        else
            cell.add(MetricField::BadValues);
    }
    if (ms) {
        cell.add(MetricField::DurationMs, std::llround(*ms));
        cell.add(latency::bucketOf(*ms), 1);
    }
    countCell(entry.labels, time, cell);
    if (isDone)
        judge(ObjectiveSource::Phases, entry.labels, time, entry.position, outcome == MetricField::Succeeded, ms);
    if (outcome == MetricField::Succeeded)
        endResume(entry, time, MetricField::ResumesSucceeded);
    else if (outcome == MetricField::Failed && entry.jobState == u"dead")
        endResume(entry, time, MetricField::ResumesFailed);
    for (const QString &requirement : entry.blockedLore)
        askLore(entry, time, requirement);
}

void EntryFold::backlog(const EntryFacts &entry, Timestamp time)
{
    const QStringView action = QStringView(entry.kind).mid(8);
    if (action == u"resume") {
        count(entry.labels, time, {{MetricField::ResumesRequested, 1}});
        // Asked twice, it is judged by the first time.
        if (!entry.subject.isEmpty() && !m_open.find(OpenMatter::Resume, entry.subject)) {
            const auto due = m_isLive ? std::optional(time + m_resumePatience) : std::nullopt;
            m_open.put(OpenMatter::Resume, entry.subject, {entry.position, time, due, false, entry.labels});
        }
    } else if (action == u"refused" || action == u"contract") {
        count(entry.labels, time, {{MetricField::ResumesRefused, 1}});
    } else if (action == u"auto-resume") {
        count(entry.labels, time, {{MetricField::AutoResumed, 1}});
        m_open.remove(OpenMatter::Phase, entry.subject);
    } else if (action == u"cancel") {
        m_open.remove(OpenMatter::Phase, entry.subject);
        m_open.remove(OpenMatter::Resume, entry.subject);
    } else if (action == u"reconciled") {
        m_open.remove(OpenMatter::Phase, entry.subject);
    }
}

void EntryFold::lore(const EntryFacts &entry, Timestamp time)
{
    const QStringView action = QStringView(entry.kind).mid(5);
    if (action == u"blocked" || action == u"requested") {
        askLore(entry, time, entry.subject);
        return;
    }
    if (action != u"fulfilled" && action != u"ready" && action != u"approved")
        return;
    const OpenMatter *asked = m_open.find(OpenMatter::Lore, entry.subject);
    if (!asked)
        return;
    const OpenMatter matter = *asked;
    m_open.remove(OpenMatter::Lore, entry.subject);
    if (matter.isLate)
        return;
    const bool isMet = matter.due ? time <= *matter.due : time - matter.at <= m_loreDeadline;
    count(matter.labels, time, {{isMet ? MetricField::LoreMet : MetricField::LoreMissed, 1}});
    judge(ObjectiveSource::Lore, matter.labels, time, entry.position, isMet, {});
}

void EntryFold::askLore(const EntryFacts &entry, Timestamp time, const QString &requirement)
{
    if (requirement.isEmpty() || m_open.find(OpenMatter::Lore, requirement))
        return;
    // Lore is missing to a plan, whoever came upon it.
    const MetricLabels labels{entry.labels.plan, entry.labels.branch, {}, {}, {}};
    std::optional<Timestamp> due = time + m_loreDeadline;
    if (const auto told = parseIsoTime(entry.dueAt))
        due = *told;
    else if (entry.slaMinutes && *entry.slaMinutes > 0 && *entry.slaMinutes < 1e6)
        due = time + Micros(std::llround(*entry.slaMinutes * 6e7));
    if (!m_isLive)
        due.reset();
    count(labels, time, {{MetricField::LoreAsked, 1}});
    m_open.put(OpenMatter::Lore, requirement, {entry.position, time, due, false, labels});
}

void EntryFold::gate(const EntryFacts &entry, Timestamp time)
{
    const QStringView change = QStringView(entry.kind).mid(5);
    if (change == u"closed")
        count(entry.labels, time, {{MetricField::GatesClosed, 1}});
    else if (change == u"slowed")
        count(entry.labels, time, {{MetricField::GatesSlowed, 1}});
    else if (change == u"opened")
        count(entry.labels, time, {{MetricField::GatesOpened, 1}});
}

void EntryFold::endResume(const EntryFacts &entry, Timestamp time, MetricField outcome)
{
    const OpenMatter *asked = m_open.find(OpenMatter::Resume, entry.subject);
    if (!asked)
        return;
    const OpenMatter matter = *asked;
    m_open.remove(OpenMatter::Resume, entry.subject);
    // A clock that went back must not make a resume end before it began; it counts where it ended.
    const bool isLate = time - matter.at > m_resumePatience;
    const MetricField counted = isLate ? MetricField::ResumesTimedOut : outcome;
    count(matter.labels, time, {{counted, 1}});
    judge(ObjectiveSource::Resumes, matter.labels, time, entry.position, counted == MetricField::ResumesSucceeded, {});
}

void EntryFold::tooLate(OpenMatter::Kind kind, const QString &subject)
{
    OpenMatter matter = *m_open.find(kind, subject);
    const Timestamp due = *matter.due;
    if (kind == OpenMatter::Resume) {
        m_open.remove(kind, subject);
        count(matter.labels, due, {{MetricField::ResumesTimedOut, 1}});
        judge(ObjectiveSource::Resumes, matter.labels, due, matter.position, false, {});
        return;
    }
    matter.due.reset();
    matter.isLate = true;
    m_open.put(kind, subject, matter);
    count(matter.labels, due, {{MetricField::LoreMissed, 1}});
    judge(ObjectiveSource::Lore, matter.labels, due, matter.position, false, {});
}

void EntryFold::judge(ObjectiveSource source, const MetricLabels &labels, Timestamp time, qint64 position, bool isGood,
                      std::optional<double> ms)
{
    const qint64 minute = cellAt(Resolution::Minute, time);
    if (minute < m_firstMinute)
        return;
    for (size_t i = 0; i < m_rules.objectives.size(); ++i) {
        const Objective &one = m_rules.objectives[i];
        if (one.source != source || (!one.planner.isEmpty() && one.planner != labels.planner) ||
            (!one.plan.isEmpty() && one.plan != labels.plan))
            continue;
        bool good = isGood;
        if (source == ObjectiveSource::Phases && good && one.within) {
            // Without a time nobody knows whether it was in time.
            if (!ms)
                continue;
            good = *ms <= msBetween(Timestamp{}, Timestamp{*one.within});
        }
        const MetricLabels ofObjective{{}, {}, one.key(), {}, {}};
        m_deltas.cell({SeriesFamily::Objective, ofObjective}, minute)
            .add(good ? MetricField::ObjectiveGood : MetricField::ObjectiveBad);
        m_events.push_back({i, time, position, good});
    }
}

} // namespace loomdeck
