// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/inhibition.h"

namespace loomdeck {

Inhibitor::Inhibitor(std::vector<InhibitRule> rules, const std::vector<LabelSet> &firing)
    : m_rules(std::move(rules))
    , m_sources(m_rules.size())
{
    for (size_t r = 0; r < m_rules.size(); ++r) {
        const InhibitRule &rule = m_rules[r];
        for (size_t i = 0; i < firing.size(); ++i) {
            if (!allMatch(rule.source, firing[i]))
                continue;
            Sources &known = m_sources[r][firing[i].valuesKey(rule.equal)];
            if (!known.first)
                known.first = i;
            if (!known.firstOneSided && !allMatch(rule.target, firing[i]))
                known.firstOneSided = i;
        }
    }
}

std::optional<Inhibitor::Cause> Inhibitor::inhibits(const LabelSet &labels) const
{
    for (size_t r = 0; r < m_rules.size(); ++r) {
        const InhibitRule &rule = m_rules[r];
        if (m_sources[r].isEmpty() || !allMatch(rule.target, labels))
            continue;
        const auto known = m_sources[r].constFind(labels.valuesKey(rule.equal));
        if (known == m_sources[r].constEnd())
            continue;
        const auto source = allMatch(rule.source, labels) ? known->firstOneSided : known->first;
        if (source)
            return Cause{r, *source};
    }
    return std::nullopt;
}

} // namespace loomdeck
