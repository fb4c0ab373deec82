// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/systemalerts.h"

#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

std::vector<AlertCandidate> candidatesOf(const SystemFacts &facts, const SystemLimits &limits, Timestamp now)
{
    std::vector<AlertCandidate> found;
    const auto add = [&found](const QString &id, const QString &words, std::optional<HealthSeverity> severity = {}) {
        const AlertKind *kind = alertKind(id);
        Q_ASSERT(kind);
        found.push_back(candidateOf(id, severity.value_or(kind->severity), kind->title, words));
    };
    for (const SystemFacts::Branch &one : facts.branches) {
        if (one.blocked >= limits.blockedRequirements)
            add(u"branch:blocked:%1:%2"_s.arg(one.planId, one.branch),
                u"%1 blocked requirements in %2 of %3"_s.arg(one.blocked).arg(one.branch, one.planName));
    }
    for (const SystemFacts::Gate &one : facts.gates)
        add(u"gate:closed:%1:%2"_s.arg(one.provider, one.model),
            one.opensAt ? u"%1; it opens at %2"_s.arg(one.reason, isoText(*one.opensAt)) : one.reason);
    for (const SystemFacts::DeadJobs &one : facts.deadJobs)
        add(u"job:dead:"_s + one.kind,
            u"%1 %2 of the kind %3"_s.arg(one.count).arg(one.count == 1 ? u"job"_s : u"jobs"_s, one.kind));
    for (const SystemFacts::Burn &one : facts.burning)
        add(u"slo:burning:"_s + one.objective, one.words, one.pages ? HealthSeverity::Error : HealthSeverity::Warning);
    for (const SystemFacts::FailingReceiver &one : facts.receivers) {
        if (one.failures >= limits.failedDeliveries)
            add(u"delivery:failing:"_s + one.name,
                u"%1 deliveries failed in a row: %2"_s.arg(one.failures).arg(one.reason));
    }
    for (const SystemFacts::Node &one : facts.nodes) {
        if (now - one.lastSeen > limits.nodeSilence)
            add(u"node:gone:"_s + one.name, u"last seen at "_s + isoText(one.lastSeen));
    }
    if (facts.store && facts.store->allBytes > 0) {
        const double share = static_cast<double>(facts.store->usedBytes) / static_cast<double>(facts.store->allBytes);
        if (share >= limits.usedShare)
            add(u"store:nearly-full"_s, u"%1 % of its room is used"_s.arg(static_cast<int>(share * 100 + 0.5)));
    }
    return found;
}

} // namespace loomdeck
