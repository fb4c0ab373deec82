// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/alertruleconfig.h"

#include "engine/configreader.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

void readAlertRule(const QString &name, ConfigReader &reader, std::vector<AlertRule> &rules)
{
    alertrules::Wish wish;
    wish.name = name;
    if (bool enabled = true; reader.has("enabled")) {
        reader.flag("enabled", enabled);
        wish.enabled = enabled;
    }
    if (Micros time{}; reader.has("for")) {
        reader.duration("for", time, Micros(0));
        wish.holdFor = time;
    }
    if (Micros time{}; reader.has("keepFiring")) {
        reader.duration("keepFiring", time, Micros(0));
        wish.keepFiring = time;
    }
    std::optional<qint64> bound;
    if (reader.has("bound"))
        reader.whole("bound", bound);
    wish.bound = bound;
    const auto rule = alertrules::changed(rules, wish);
    if (!rule)
        return reader.problem("", rule.error().message, rule.error().suggestedFix);
    for (AlertRule &one : rules) {
        if (one.name == name)
            one = *rule;
    }
}

} // namespace

void readAlertRules(ConfigReader &reader, std::vector<AlertRule> &rules)
{
    reader.table("alertRules", [&rules](const QString &name, ConfigReader &one) { readAlertRule(name, one, rules); });
}

} // namespace loomdeck
