// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertrule.h"

#include "core/json.h"
#include "core/nearest.h"
#include "core/texttime.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

double secondsOf(Micros time)
{
    return static_cast<double>(time.count()) / 1e6;
}

QString boundUnitName(RuleBound unit)
{
    return unit == RuleBound::Count ? u"count"_s : u"percent"_s;
}

AlertRule ruleOf(const char16_t *name, const char16_t *severity, const char *title, const char *meaning)
{
    AlertRule rule;
    rule.name = QString::fromUtf16(name);
    rule.severity = QString::fromUtf16(severity);
    rule.title = title;
    rule.meaning = meaning;
    return rule;
}

AlertRule patient(AlertRule rule, Micros holdFor)
{
    rule.holdFor = holdFor;
    return rule;
}

AlertRule bounded(AlertRule rule, RuleBound unit, qint64 usual, qint64 most)
{
    rule.boundUnit = unit;
    rule.bound = usual;
    rule.leastBound = 1;
    rule.mostBound = most;
    return rule;
}

Error outOfRange(const QString &what, const QString &allowed)
{
    return Error::badInput(u"RULE_RANGE"_s, u"%1 is out of range."_s.arg(what), u"Give it %1."_s.arg(allowed));
}

} // namespace

QString AlertRule::titleText() const
{
    return QCoreApplication::translate("alerts", title);
}

QString AlertRule::meaningText() const
{
    return QCoreApplication::translate("alerts", meaning);
}

QJsonObject AlertRule::toJson() const
{
    QJsonObject json{{u"name"_s, name},
                     {u"title"_s, QString::fromUtf8(title)},
                     {u"meaning"_s, QString::fromUtf8(meaning)},
                     {u"severity"_s, severity},
                     {u"enabled"_s, enabled},
                     {u"forSeconds"_s, secondsOf(holdFor)},
                     {u"keepFiringSeconds"_s, secondsOf(keepFiring)},
                     {u"bound"_s, QJsonValue::Null},
                     {u"rowVersion"_s, rowVersion},
                     {u"changedBy"_s, orNull(changedBy)},
                     {u"changedAtUtc"_s, orNull(isoText(changedAt))}};
    if (boundUnit != RuleBound::None) {
        json.insert(u"bound"_s, bound);
        json.insert(u"boundUnit"_s, boundUnitName(boundUnit));
        json.insert(u"leastBound"_s, leastBound);
        json.insert(u"mostBound"_s, mostBound);
    }
    return json;
}

namespace alertrules {

const std::vector<AlertRule> &usual()
{
    static const std::vector<AlertRule> rules{
        ruleOf(u"template-missing", u"error", QT_TRANSLATE_NOOP("alerts", "Planner template missing"),
               QT_TRANSLATE_NOOP("alerts", "A step of a planner asks with a prompt that does not exist.")),
        ruleOf(u"template-inactive", u"warning", QT_TRANSLATE_NOOP("alerts", "Planner template inactive"),
               QT_TRANSLATE_NOOP("alerts", "A step of a planner asks with a prompt that is switched off or empty.")),
        ruleOf(u"backlog:stale", u"warning", QT_TRANSLATE_NOOP("alerts", "Stale backlog items detected"),
               QT_TRANSLATE_NOOP("alerts", "An item is in progress and nothing touched it for too long.")),
        ruleOf(u"backlog:orphaned", u"warning", QT_TRANSLATE_NOOP("alerts", "Orphaned backlog items detected"),
               QT_TRANSLATE_NOOP("alerts", "An item belongs to a plan that does not exist.")),
        ruleOf(u"lore:blocked", u"warning", QT_TRANSLATE_NOOP("alerts", "Lore gaps detected"),
               QT_TRANSLATE_NOOP("alerts", "A plan has lore requirements that are blocked.")),
        ruleOf(u"obligation:open", u"warning", QT_TRANSLATE_NOOP("alerts", "Persona obligations require attention"),
               QT_TRANSLATE_NOOP("alerts", "A plan has open obligations of personas.")),
        ruleOf(u"backlog:contract-drift", u"warning", QT_TRANSLATE_NOOP("alerts", "Backlog contract drift"),
               QT_TRANSLATE_NOOP("alerts", "Resumes were refused because their contract did not fit; several are an "
                                           "error.")),
        ruleOf(u"planner:recent-failures", u"error", QT_TRANSLATE_NOOP("alerts", "Recent planner failures"),
               QT_TRANSLATE_NOOP("alerts", "A planner failed with an item that has not completed since.")),
        ruleOf(u"planner:no-executions", u"info", QT_TRANSLATE_NOOP("alerts", "No planner executions observed"),
               QT_TRANSLATE_NOOP("alerts", "No planner has ever run.")),
        ruleOf(u"planner:critique", u"warning", QT_TRANSLATE_NOOP("alerts", "Critique budget exhausted"),
               QT_TRANSLATE_NOOP("alerts", "Planners ran out of their budget for critique.")),
        ruleOf(u"backlog:flapping", u"warning", QT_TRANSLATE_NOOP("alerts", "Backlog item flapping"),
               QT_TRANSLATE_NOOP("alerts", "An item returns to pending again and again.")),
        ruleOf(u"worldbible:missing", u"warning", QT_TRANSLATE_NOOP("alerts", "World-bible entries missing"),
               QT_TRANSLATE_NOOP("alerts", "A world bible has no active entries.")),
        ruleOf(u"worldbible:stale", u"warning", QT_TRANSLATE_NOOP("alerts", "World-bible entries stale"),
               QT_TRANSLATE_NOOP("alerts", "Nothing touched the entries of a world bible for too long.")),
        bounded(patient(ruleOf(u"branch:blocked", u"warning", QT_TRANSLATE_NOOP("alerts", "Branch blocked by lore"),
                               QT_TRANSLATE_NOOP("alerts", "A branch has so many blocked requirements for so long.")),
                        6h),
                RuleBound::Count, 4, 100'000),
        patient(
            ruleOf(u"gate:closed", u"warning", QT_TRANSLATE_NOOP("alerts", "Provider gate closed"),
                   QT_TRANSLATE_NOOP("alerts", "No call goes to a provider's model; work waits. It is an error when "
                                               "only a person can open it.")),
            2min),
        ruleOf(
            u"job:dead", u"error", QT_TRANSLATE_NOOP("alerts", "Job dead"),
            QT_TRANSLATE_NOOP("alerts", "A job of the last day used up its attempts, and nothing did its work since.")),
        ruleOf(u"slo:burning", u"error", QT_TRANSLATE_NOOP("alerts", "Service level burning"),
               QT_TRANSLATE_NOOP("alerts",
                                 "An error budget is used up too fast, or gone; a warning while it is at risk.")),
        bounded(ruleOf(u"store:full", u"error", QT_TRANSLATE_NOOP("alerts", "Store nearly full"),
                       QT_TRANSLATE_NOOP("alerts", "The disk that holds the store is filled by so many percent.")),
                RuleBound::Percent, 90, 100),
        ruleOf(u"node:gone", u"warning", QT_TRANSLATE_NOOP("alerts", "Node gone"),
               QT_TRANSLATE_NOOP("alerts", "A node of this store has not been heard of, and did not say good-bye.")),
    };
    return rules;
}

const AlertRule *find(const std::vector<AlertRule> &rules, const QString &name)
{
    for (const AlertRule &rule : rules) {
        if (rule.name == name)
            return &rule;
    }
    return nullptr;
}

Result<AlertRule> changed(const std::vector<AlertRule> &rules, const Wish &wish)
{
    const AlertRule *known = find(rules, wish.name);
    if (!known) {
        QStringList names;
        for (const AlertRule &one : rules)
            names << one.name;
        const QString close = nearest(wish.name, names);
        return Error::notFound(u"RULE_UNKNOWN"_s, u"There is no alert rule \"%1\"."_s.arg(wish.name.left(60)),
                               close.isEmpty() ? u"Use one of: %1."_s.arg(names.join(u", "))
                                               : u"Did you mean \"%1\"?"_s.arg(close));
    }
    AlertRule rule = *known;
    rule.enabled = wish.enabled.value_or(rule.enabled);
    for (const auto &[wanted, time, what] :
         {std::tuple(wish.holdFor, &rule.holdFor, u"The time that the condition must hold"_s),
          std::tuple(wish.keepFiring, &rule.keepFiring, u"The time that it keeps firing"_s)}) {
        if (!wanted)
            continue;
        if (*wanted < Micros(0) || *wanted > longestPatience)
            return outOfRange(what, u"0 seconds to 7 days"_s);
        *time = *wanted;
    }
    if (!wish.bound)
        return rule;
    if (rule.boundUnit == RuleBound::None)
        return Error::badInput(u"RULE_NO_BOUND"_s, u"%1 compares with nothing that can be set here."_s.arg(rule.name),
                               u"Leave the bound out; thresholds of planner health are set there."_s);
    if (*wish.bound < rule.leastBound || *wish.bound > rule.mostBound)
        return outOfRange(u"The bound %1"_s.arg(*wish.bound), u"%1 to %2"_s.arg(rule.leastBound).arg(rule.mostBound));
    rule.bound = *wish.bound;
    return rule;
}

} // namespace alertrules

} // namespace loomdeck
