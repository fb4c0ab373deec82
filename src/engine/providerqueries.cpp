// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"
#include "engine/engine.h"
#include "engine/queries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

Error noProvider()
{
    return Error::notFound(u"PROVIDER_UNKNOWN"_s, u"There is no such provider."_s, u"Reload /api/llm/providers."_s);
}

ProviderFacts providerFactsOf(Connection &connection, const ProviderRow &row, const AllowedProviders &allowed)
{
    return {row, providerstore::models(connection, row.id), allowed.allows(row)};
}

} // namespace

RunGuard Queries::guard() const
{
    return [allowed = m_allowed](Connection &connection, const QString &providerId, const QString &modelId) {
        return allowed.refusal(connection, providerId, modelId);
    };
}

QFuture<Result<std::vector<ProviderRow>>> Queries::providers()
{
    return m_database.read([](Connection &c) { return providerstore::list(c); });
}

QFuture<Result<std::vector<ModelRow>>> Queries::models(const QString &providerId)
{
    return m_database.read([providerId](Connection &c) -> Result<std::vector<ModelRow>> {
        if (!providerstore::find(c, providerId))
            return noProvider();
        return providerstore::models(c, providerId);
    });
}

QFuture<Result<std::vector<ProviderFacts>>> Queries::providerFacts()
{
    return m_database.read([allowed = m_allowed](Connection &c) {
        std::vector<ProviderFacts> list;
        for (const ProviderRow &row : providerstore::list(c))
            list.push_back(providerFactsOf(c, row, allowed));
        std::ranges::stable_partition(list, [](const ProviderFacts &facts) { return !facts.row.kind.isEmpty(); });
        std::ranges::stable_partition(list, [](const ProviderFacts &facts) { return facts.row.isDefault; });
        return list;
    });
}

QFuture<Result<ProviderFacts>> Queries::provider(const QString &provider)
{
    return m_database.read([provider, allowed = m_allowed](Connection &c) -> Result<ProviderFacts> {
        auto row = providerstore::find(c, provider);
        if (!row)
            row = providerstore::findByName(c, provider);
        if (!row)
            return noProvider();
        return providerFactsOf(c, *row, allowed);
    });
}

QFuture<Result<std::vector<ProviderFacts>>> Queries::offeredProviders()
{
    return m_database.read([allowed = m_allowed](Connection &c) { return allowed.offered(c); });
}

} // namespace loomdeck
