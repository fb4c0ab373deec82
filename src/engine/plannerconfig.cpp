// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plannerconfig.h"

#include "engine/configreader.h"

namespace loomdeck {

namespace {

void readQuota(ConfigReader &reader, PlannerQuota &quota)
{
    reader.whole("maxIterations", quota.maxIterations);
    reader.whole("maxQueuedJobs", quota.maxQueuedJobs);
    reader.whole("maxTokens", quota.maxTokens);
}

void readBudget(ConfigReader &reader, CritiqueBudget &budget)
{
    reader.whole("maxTotalCritiques", budget.maxTotal);
    reader.whole("maxCritiquesPerStep", budget.maxPerStep);
    reader.whole("maxTotalCritiqueTokens", budget.maxTotalTokens);
}

} // namespace

void readPlannerLimits(ConfigReader &reader, PlannerLimits &limits)
{
    reader.section("quotas", [&limits](ConfigReader &quotas) {
        quotas.section("defaults", [&limits](ConfigReader &r) { readQuota(r, limits.quota); });
        quotas.table("planners", [&limits](const QString &name, ConfigReader &r) {
            readQuota(r, limits.plannerQuotas[name.toLower()]);
        });
        quotas.table("personas", [&limits](const QString &id, ConfigReader &r) {
            readQuota(r, limits.personaQuotas[id.toLower()]);
        });
    });
    reader.section("critique", [&limits](ConfigReader &critique) {
        critique.flag("enabled", limits.critiqueEnabled);
        critique.section("defaults", [&limits](ConfigReader &r) { readBudget(r, limits.critique); });
        critique.table("planners", [&limits](const QString &name, ConfigReader &r) {
            readBudget(r, limits.plannerCritiques[name.toLower()]);
        });
    });
}

} // namespace loomdeck
