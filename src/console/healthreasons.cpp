// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthreasons.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck::healthreasons {

namespace {

QString reasonText(const char *text, int n = -1)
{
    return QCoreApplication::translate("loomdeck::healthreasons", text, nullptr, n);
}

/** As ids of alerts write a name. */
QString inId(const QString &name)
{
    return name.trimmed().toLower().replace(u' ', u'-');
}

/** What is wrong with the prompt that a template alert is about; empty when the report does not have it any more. */
QString promptSentence(const HealthReport &report, const QString &id)
{
    for (const PlannerCard &planner : report.planners) {
        for (const PlannerStep &step : planner.steps) {
            if (!id.endsWith(u":%1:%2"_s.arg(inId(planner.name), inId(step.stepId))))
                continue;
            const QString said = !step.templateFound         ? reasonText("%1 cannot ask: the prompt %2 is missing")
                                 : step.issue == u"empty"    ? reasonText("%1 cannot ask: the prompt %2 is empty")
                                 : step.issue == u"inactive" ? reasonText("%1 cannot ask: the prompt %2 is not in use")
                                                             : reasonText("%1 cannot ask: the prompt %2 is not valid");
            return said.arg(planner.name, step.templateId);
        }
    }
    return {};
}

} // namespace

HealthStatus weight(const HealthAlert &alert)
{
    if (alert.id.startsWith(u"template-") ||
        (alert.id == u"backlog:contract-drift" && alert.severity == HealthSeverity::Error))
        return HealthStatus::Critical;
    if (alert.id.startsWith(u"backlog:flapping:"))
        return HealthStatus::Healthy;
    if (alert.id.startsWith(u"planner:critique:"))
        return alert.id == u"planner:critique:count-exhausted" || alert.id == u"planner:critique:token-exhausted"
                   ? HealthStatus::Degraded
                   : HealthStatus::Healthy;
    return HealthStatus::Degraded;
}

QString sentence(const HealthReport &report, const HealthAlert &alert)
{
    const QString &id = alert.id;
    const auto n = [](qint64 count) { return static_cast<int>(std::min<qint64>(count, 1'000'000'000)); };
    if (id.startsWith(u"template-")) {
        const QString said = promptSentence(report, id);
        return said.isEmpty() ? u"%1: %2"_s.arg(alert.title, alert.description) : said;
    }
    if (id == u"backlog:stale")
        return reasonText("%n item(s) in progress stand still", n(report.stale));
    if (id == u"backlog:orphaned")
        return reasonText("%n item(s) belong to no plan that exists", n(report.orphaned));
    if (id == u"planner:recent-failures")
        return reasonText("%n run(s) of planners failed lately", n(report.recentFailures));
    if (id == u"planner:no-executions")
        return reasonText("No planner has run yet");
    if (id == u"lore:blocked")
        return reasonText("Lore is missing in %1").arg(alert.description);
    if (id == u"obligation:open")
        return reasonText("Persona obligations are open in %1").arg(alert.description);
    if (id == u"backlog:contract-drift")
        return reasonText("Resume contracts were refused, %1").arg(alert.description);
    if (id.startsWith(u"planner:critique:"))
        return reasonText("Critique budgets are used up in %1").arg(alert.description);
    if (id.startsWith(u"worldbible:missing:"))
        return reasonText("A world bible has no entries: %1").arg(alert.description);
    if (id.startsWith(u"worldbible:stale:"))
        return reasonText("A world bible is out of date: %1").arg(alert.description);
    if (id.startsWith(u"backlog:flapping:"))
        return reasonText("An item flaps: %1").arg(alert.description);
    return u"%1: %2"_s.arg(alert.title, alert.description);
}

QString heading(const QStringList &alertIds)
{
    // In the order of weight: what makes the status critical first.
    static const std::vector<std::pair<QString, const char *>> headings{
        {u"template-missing:"_s, QT_TRANSLATE_NOOP("loomdeck::healthreasons", "A prompt is missing")},
        {u"template-inactive:"_s, QT_TRANSLATE_NOOP("loomdeck::healthreasons", "A prompt cannot be used")},
        {u"backlog:contract-drift"_s, QT_TRANSLATE_NOOP("loomdeck::healthreasons", "Resume contracts were refused")},
        {u"planner:recent-failures"_s, QT_TRANSLATE_NOOP("loomdeck::healthreasons", "Runs of planners failed")},
        {u"backlog:stale"_s, QT_TRANSLATE_NOOP("loomdeck::healthreasons", "Items in progress stand still")},
        {u"backlog:orphaned"_s, QT_TRANSLATE_NOOP("loomdeck::healthreasons", "Items belong to no plan that exists")},
        {u"lore:blocked"_s, QT_TRANSLATE_NOOP("loomdeck::healthreasons", "Lore is missing")},
        {u"obligation:open"_s, QT_TRANSLATE_NOOP("loomdeck::healthreasons", "Persona obligations are open")},
        {u"planner:critique:"_s, QT_TRANSLATE_NOOP("loomdeck::healthreasons", "Critique budgets are used up")},
        {u"worldbible:"_s, QT_TRANSLATE_NOOP("loomdeck::healthreasons", "A world bible is empty or out of date")},
        {u"planner:no-executions"_s, QT_TRANSLATE_NOOP("loomdeck::healthreasons", "No planner has run yet")}};
    for (const auto &[prefix, text] : headings) {
        if (std::any_of(alertIds.begin(), alertIds.end(),
                        [&prefix = prefix](const QString &id) { return id.startsWith(prefix); }))
            return reasonText(text);
    }
    return {};
}

QStringList of(const HealthReport &report)
{
    std::vector<const HealthAlert *> alerts;
    for (const HealthAlert &alert : report.alerts) {
        if (weight(alert) > HealthStatus::Healthy)
            alerts.push_back(&alert);
    }
    std::stable_sort(alerts.begin(), alerts.end(),
                     [](const HealthAlert *a, const HealthAlert *b) { return weight(*a) > weight(*b); });
    QStringList list;
    for (const HealthAlert *alert : alerts)
        list << sentence(report, *alert);
    return list;
}

} // namespace loomdeck::healthreasons
