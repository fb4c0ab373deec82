// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/allowedproviders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

bool AllowedProviders::allows(const ProviderRow &row) const
{
    return m_names.isEmpty() || m_names.contains(row.name, Qt::CaseInsensitive);
}

std::optional<Error> AllowedProviders::refusal(const ProviderRow &row) const
{
    if (!row.isActive)
        return Error::unavailable(u"PROVIDER_INACTIVE"_s, u"%1 is switched off"_s.arg(row.displayName),
                                  u"Switch it on, or resume with another provider."_s);
    if (!allows(row))
        return Error::unavailable(u"PROVIDER_NOT_ALLOWED"_s,
                                  u"%1 is not allowed in this environment"_s.arg(row.displayName),
                                  u"Add it to environment.providers, or resume with another provider."_s);
    return std::nullopt;
}

std::optional<Error> AllowedProviders::refusalOf(const ProviderRow &provider, const ModelRow &model)
{
    if (model.isActive)
        return std::nullopt;
    return Error::unavailable(u"MODEL_INACTIVE"_s,
                              u"%1 no longer offers the model %2"_s.arg(provider.displayName, model.name),
                              u"Add the model to the provider again, or resume with another one."_s);
}

std::optional<Error> AllowedProviders::refusal(Connection &connection, const QString &providerId,
                                               const QString &modelId) const
{
    const auto row = providerstore::find(connection, providerId);
    if (!row)
        return std::nullopt;
    auto error = refusal(*row);
    if (!error) {
        const auto model = providerstore::findModel(connection, modelId);
        error = model ? refusalOf(*row, *model) : std::nullopt;
    }
    if (!error)
        return std::nullopt;
    // Somebody asks for this now; it is their choice that must change.
    error->kind = Error::Kind::Conflict;
    return error->with(u"providerId"_s, row->id).with(u"provider"_s, row->name);
}

std::vector<ProviderFacts> AllowedProviders::offered(Connection &connection, const QString &alsoProvider,
                                                     const QString &alsoModel) const
{
    std::vector<ProviderFacts> list;
    for (const ProviderRow &row : providerstore::list(connection)) {
        if (!offers(row) && row.id != alsoProvider)
            continue;
        ProviderFacts facts{row, providerstore::models(connection, row.id), allows(row)};
        std::erase_if(facts.models,
                      [&alsoModel](const ModelRow &model) { return !model.isActive && model.id != alsoModel; });
        list.push_back(std::move(facts));
    }
    std::ranges::stable_partition(list, [](const ProviderFacts &facts) { return facts.row.isDefault; });
    return list;
}

} // namespace loomdeck
