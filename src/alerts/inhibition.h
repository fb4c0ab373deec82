// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/matcher.h"

#include <optional>
#include <QHash>
#include <QStringList>

namespace loomdeck {

/** While an alert that matches the source fires, those that match the target and agree in `equal` are not told. A
 * value. */
struct InhibitRule
{
    QString name; ///< may be empty
    Matchers source, target;
    QStringList equal; ///< labels; missing on both sides is equal
    int line = 0;
};

/**
 * Tells which of many alerts are inhibited by those that fire. An alert that matches both sides of a rule is not
 * inhibited by itself, nor by another one that matches both sides. Immutable once built; any thread.
 */
class Inhibitor
{
public:
    /** Why an alert is inhibited. */
    struct Cause
    {
        size_t rule = 0;   ///< position in the list of rules
        size_t source = 0; ///< position in the list of firing alerts
    };

    /** Keeps its own copy of the rules; the firing alerts may go. */
    Inhibitor(std::vector<InhibitRule> rules, const std::vector<LabelSet> &firing);

    std::optional<Cause> inhibits(const LabelSet &labels) const;

private:
    /** Sources that agree in the rule's equal labels: the first of all, and the first that is no target itself. */
    struct Sources
    {
        std::optional<size_t> first, firstOneSided;
    };
    std::vector<InhibitRule> m_rules;
    std::vector<QHash<QString, Sources>> m_sources; ///< of each rule, by the values of its equal labels
};

} // namespace loomdeck
