// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/verdictwords.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck::verdictwords {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("loomdeck::verdictwords", text, meaning, n);
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
            const QString said = !step.templateFound         ? tr("%1 cannot ask: the prompt %2 is missing")
                                 : step.issue == u"empty"    ? tr("%1 cannot ask: the prompt %2 is empty")
                                 : step.issue == u"inactive" ? tr("%1 cannot ask: the prompt %2 is not in use")
                                                             : tr("%1 cannot ask: the prompt %2 is not valid");
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
    // "3 events in …", "2 plans: …": how many of what the rule counted.
    const int counted = n(alert.description.section(u' ', 0, 0).toLongLong());
    if (id.startsWith(u"template-")) {
        const QString said = promptSentence(report, id);
        return said.isEmpty() ? u"%1: %2"_s.arg(alert.title, alert.description) : said;
    }
    if (id == u"backlog:stale")
        return tr("%n item(s) stand still", nullptr, n(report.stale));
    if (id == u"backlog:orphaned")
        return tr("%n item(s) have no plan any more", nullptr, n(report.orphaned));
    if (id == u"planner:recent-failures")
        return tr("%n planner run(s) failed", nullptr, n(report.recentFailures));
    if (id == u"planner:no-executions")
        return tr("No planner has run yet");
    if (id == u"lore:blocked")
        return tr("Lore blocks work in %n plan(s)", nullptr, counted);
    if (id == u"obligation:open")
        return tr("Personas owe something in %n plan(s)", nullptr, counted);
    if (id == u"backlog:contract-drift")
        return tr("%n resume(s) were refused", nullptr, counted);
    if (id.startsWith(u"planner:critique:"))
        return tr("The critique budget was spent in %n run(s)", nullptr, counted);
    if (id.startsWith(u"worldbible:missing:"))
        return tr("World bible without entries: %1").arg(alert.description);
    if (id.startsWith(u"worldbible:stale:"))
        return tr("World bible is old: %1").arg(alert.description);
    if (id.startsWith(u"backlog:flapping:"))
        return tr("An item keeps returning to Pending: %1").arg(alert.description);
    return u"%1: %2"_s.arg(alert.title, alert.description);
}

QString heading(const QStringList &alertIds)
{
    // In the order of weight: what makes the status critical first.
    static const std::vector<std::pair<QString, const char *>> headings{
        {u"template-missing:"_s, QT_TRANSLATE_NOOP("loomdeck::verdictwords", "A prompt is missing")},
        {u"template-inactive:"_s, QT_TRANSLATE_NOOP("loomdeck::verdictwords", "A prompt cannot be used")},
        {u"backlog:contract-drift"_s, QT_TRANSLATE_NOOP("loomdeck::verdictwords", "Resumes were refused")},
        {u"planner:recent-failures"_s, QT_TRANSLATE_NOOP("loomdeck::verdictwords", "Planner runs failed")},
        {u"backlog:stale"_s, QT_TRANSLATE_NOOP("loomdeck::verdictwords", "Items stand still")},
        {u"backlog:orphaned"_s, QT_TRANSLATE_NOOP("loomdeck::verdictwords", "Items have no plan any more")},
        {u"lore:blocked"_s, QT_TRANSLATE_NOOP("loomdeck::verdictwords", "Lore blocks work")},
        {u"obligation:open"_s, QT_TRANSLATE_NOOP("loomdeck::verdictwords", "Personas owe something")},
        {u"planner:critique:"_s, QT_TRANSLATE_NOOP("loomdeck::verdictwords", "Critique budgets were spent")},
        {u"worldbible:"_s, QT_TRANSLATE_NOOP("loomdeck::verdictwords", "A world bible is empty or old")},
        {u"planner:no-executions"_s, QT_TRANSLATE_NOOP("loomdeck::verdictwords", "No planner has run yet")}};
    for (const auto &[prefix, text] : headings) {
        if (std::any_of(alertIds.begin(), alertIds.end(),
                        [&prefix = prefix](const QString &id) { return id.startsWith(prefix); }))
            return tr(text);
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

} // namespace loomdeck::verdictwords
