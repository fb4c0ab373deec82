// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <optional>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace loomdeck {

/** What a rule compares with. None: nothing that can be set here. */
enum class RuleBound { None, Count, Percent };

/** A rule by which alerts come: what it is about, and how patient it is. A value; any thread. */
struct AlertRule
{
    QString name;             ///< label `alertname`: `backlog:stale`
    QString severity;         ///< `info`, `warning`, `error`; of contract drift the lesser of two
    const char *title = "";   ///< English, in the context "alerts"
    const char *meaning = ""; ///< one sentence, English, in the context "alerts"
    Micros holdFor{};         ///< the condition must hold so long; `for` in the configuration
    Micros keepFiring{};      ///< it fires so long after the condition held last
    bool enabled = true;
    RuleBound boundUnit = RuleBound::None;
    qint64 bound = 0, leastBound = 0, mostBound = 0;

    /** What somebody changed in the store; 0 while nobody did. */
    qint64 rowVersion = 0;
    QString changedBy;
    std::optional<Timestamp> changedAt;

    QString titleText() const;
    QString meaningText() const;
    /** `{name,title,meaning,severity,enabled,forSeconds,keepFiringSeconds,bound,…}`. */
    QJsonObject toJson() const;
};

/** Pure; any thread. */
namespace alertrules {

/** Every rule that the program knows: those of planner health in their order, then the others. */
const std::vector<AlertRule> &usual();
/** Null when there is none of this name. */
const AlertRule *find(const std::vector<AlertRule> &rules, const QString &name);

/** What somebody wants of a rule; what is not there stays as it is. */
struct Wish
{
    QString name;
    std::optional<bool> enabled;
    std::optional<Micros> holdFor, keepFiring;
    std::optional<qint64> bound;
};
/** The rule as it would be. Errors: RULE_UNKNOWN, RULE_RANGE, RULE_NO_BOUND. */
Result<AlertRule> changed(const std::vector<AlertRule> &rules, const Wish &wish);

inline constexpr Micros longestPatience = std::chrono::hours(24 * 7);

} // namespace alertrules

} // namespace loomdeck
