// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertkind.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

const QString planLabel = u"plan"_s;

/** The id of a plan with its dashes, which some alert ids leave out. */
QString dashed(const QString &planId)
{
    if (planId.size() != 32)
        return planId;
    return QStringList{planId.left(8), planId.mid(8, 4), planId.mid(12, 4), planId.mid(16, 4), planId.mid(20)}.join(
        u'-');
}

/** The last label takes what is left, colons included. */
void addKindLabels(const AlertKind &kind, const QString &alertId, LabelSet &labels)
{
    QString rest = alertId.mid(kind.id.size() + 1);
    for (qsizetype i = 0; i < kind.labels.size(); ++i) {
        const qsizetype colon = i + 1 < kind.labels.size() ? rest.indexOf(u':') : -1;
        const QString value = colon < 0 ? rest : rest.left(colon);
        rest = colon < 0 ? QString() : rest.mid(colon + 1);
        labels.set(kind.labels[i], kind.labels[i] == planLabel ? dashed(value) : value);
    }
}

} // namespace

const std::vector<AlertKind> &alertKinds()
{
    using enum HealthSeverity;
    // What already waits in its own rule (stale, aging) fires at once; what mends itself within a sweep or two waits.
    static const std::vector<AlertKind> kinds{
        {u"template-missing"_s,
         Error,
         u"Planner template missing"_s,
         u"a planner asks with a template that does not exist"_s,
         {u"planner"_s, u"step"_s},
         0min,
         0min},
        {u"template-inactive"_s,
         Warning,
         u"Planner template inactive"_s,
         u"a planner asks with a template that is inactive or empty"_s,
         {u"planner"_s, u"step"_s},
         0min,
         0min},
        {u"backlog:stale"_s,
         Warning,
         u"Stale backlog items detected"_s,
         u"items are in progress for longer than the freshness limit"_s,
         {},
         0min,
         0min},
        {u"backlog:orphaned"_s,
         Warning,
         u"Orphaned backlog items detected"_s,
         u"items belong to no plan"_s,
         {},
         5min,
         0min},
        {u"lore:blocked"_s,
         Warning,
         u"Lore gaps detected"_s,
         u"a plan has blocked lore requirements"_s,
         {},
         0min,
         0min},
        {u"obligation:open"_s,
         Warning,
         u"Persona obligations require attention"_s,
         u"a plan has obligations that are open, drift or age"_s,
         {},
         0min,
         0min},
        {u"backlog:contract-drift"_s,
         Warning,
         u"Backlog contract drift"_s,
         u"resume contracts were refused; an error from the second one on"_s,
         {},
         0min,
         0min},
        {u"planner:recent-failures"_s,
         Error,
         u"Recent planner failures"_s,
         u"executions failed within the window"_s,
         {},
         0min,
         0min},
        {u"planner:no-executions"_s,
         Info,
         u"No planner executions observed"_s,
         u"no planner has ever run"_s,
         {},
         30min,
         0min},
        {u"planner:critique"_s,
         Warning,
         u"Critique budget exhausted"_s,
         u"executions used up their critique budget"_s,
         {u"critique"_s},
         0min,
         0min},
        {u"backlog:flapping"_s,
         Warning,
         u"Backlog item flapping"_s,
         u"an item returned to Pending again and again"_s,
         {planLabel, u"backlog_item"_s},
         0min,
         15min},
        {u"worldbible:missing"_s,
         Warning,
         u"World-bible entries missing"_s,
         u"a world bible has no active entries"_s,
         {planLabel},
         5min,
         0min},
        {u"worldbible:stale"_s,
         Warning,
         u"World-bible entries stale"_s,
         u"a world bible was last updated longer ago than its limit"_s,
         {planLabel},
         0min,
         0min},
        {u"branch:blocked"_s,
         Warning,
         u"Branch is blocked"_s,
         u"so many lore requirements of a branch are blocked"_s,
         {planLabel, u"branch"_s},
         6h,
         0min},
        {u"gate:closed"_s,
         Warning,
         u"Provider takes no work"_s,
         u"a provider's gate is closed"_s,
         {u"provider"_s, u"model"_s},
         10min,
         0min},
        {u"job:dead"_s, Error, u"Job is dead"_s, u"a job used up its attempts"_s, {u"job_kind"_s}, 0min, 0min},
        {u"slo:burning"_s,
         Error,
         u"Error budget is burning"_s,
         u"a promise is broken so often that its budget will not last"_s,
         {u"objective"_s},
         0min,
         5min},
        {u"delivery:failing"_s,
         Error,
         u"Receiver is not reached"_s,
         u"several deliveries to a receiver failed in a row"_s,
         {u"receiver"_s},
         0min,
         0min},
        {u"store:nearly-full"_s,
         Error,
         u"Store is nearly full"_s,
         u"the disk or the limit of the store leaves little room"_s,
         {},
         5min,
         15min},
        {u"node:gone"_s, Warning, u"Node is gone"_s, u"a node no longer answers"_s, {u"node"_s}, 2min, 0min}};
    return kinds;
}

const AlertKind *alertKind(const QString &alertId)
{
    const auto &kinds = alertKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&alertId](const AlertKind &one) {
        return one.labels.isEmpty() ? alertId == one.id : alertId.startsWith(one.id + u':');
    });
    return found == kinds.end() ? nullptr : &*found;
}

AlertCandidate candidateOf(const QString &alertId, HealthSeverity severity, const QString &title,
                           const QString &description)
{
    AlertCandidate one;
    one.title = title;
    one.description = description;
    const AlertKind *kind = alertKind(alertId);
    one.labels.set(u"alertname"_s, kind ? kind->id : alertId);
    one.labels.set(u"alert_id"_s, alertId);
    one.labels.set(u"severity"_s, healthSeverityName(severity).toLower());
    if (kind) {
        addKindLabels(*kind, alertId, one.labels);
        one.holdFor = kind->holdFor;
        one.keepFiring = kind->keepFiring;
    }
    return one;
}

std::vector<AlertCandidate> candidatesOf(const HealthReport &report)
{
    std::vector<AlertCandidate> candidates;
    for (const HealthAlert &alert : report.alerts)
        candidates.push_back(candidateOf(alert.id, alert.severity, alert.title, alert.description));
    return candidates;
}

} // namespace loomdeck
