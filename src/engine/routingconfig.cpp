// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/routingconfig.h"

#include "alerts/routing.h"
#include "engine/secretref.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

void addRoutingProblems(const RoutingProblems &found, std::vector<ConfigProblem> &problems)
{
    for (const RoutingProblem &one : found) {
        // A key that is there twice has been told by whoever read the sections around it.
        const bool isKnown = std::any_of(problems.begin(), problems.end(), [&one](const ConfigProblem &other) {
            return other.line == one.line && other.message == one.message;
        });
        if (!isKnown)
            problems.push_back({one.line, one.message, one.fix});
    }
}

} // namespace

void readRoutingConfig(const QByteArray &text, ConfigCheck &check)
{
    RoutingCheck routing = readRouting(text);
    addRoutingProblems(routing.problems, check.problems);
    addRoutingProblems(routing.warnings, check.warnings);
    check.config.routing = std::move(routing.routing);
}

std::vector<ConfigProblem> missingSecrets(const Config &config)
{
    std::vector<ConfigProblem> missing;
    if (!config.routing)
        return missing;
    for (const SecretUse &use : config.routing->secrets) {
        if (use.reference.startsWith(u"${keychain:"))
            continue;
        const auto value = resolveSecrets(use.reference);
        if (!value)
            missing.push_back(
                {use.line, u"%1: %2"_s.arg(use.where, value.error().message), value.error().suggestedFix});
        else if (value->isEmpty())
            missing.push_back({use.line, u"%1: %2 is empty."_s.arg(use.where, use.reference), u"Give it a value."_s});
    }
    return missing;
}

} // namespace loomdeck
