// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "providers/providerstore.h"

#include <optional>
#include <QStringList>

namespace loomdeck {

/** Which providers this environment lets work run with. A value. */
class AllowedProviders
{
public:
    /** Names, of any case; none: all providers. */
    explicit AllowedProviders(QStringList names = {})
        : m_names(std::move(names))
    {}

    bool allows(const ProviderRow &row) const;
    /** Allowed, switched on and set up: it may be offered to people. */
    bool offers(const ProviderRow &row) const { return allows(row) && row.isActive && !row.kind.isEmpty(); }

    /** Errors: PROVIDER_INACTIVE, PROVIDER_NOT_ALLOWED. */
    std::optional<Error> refusal(const ProviderRow &row) const;
    /**
     * Why nobody may start work with these; nothing for ids that are not known here, which is found when work runs.
     * Database thread. Errors: as above, MODEL_INACTIVE.
     */
    std::optional<Error> refusal(Connection &connection, const QString &providerId, const QString &modelId) const;

    /**
     * What may be offered, with the models in use: the default first, then by name. The two that are named are among
     * them whatever becomes of them. Database thread.
     */
    std::vector<ProviderFacts> offered(Connection &connection, const QString &alsoProvider = {},
                                       const QString &alsoModel = {}) const;

    /** Errors: MODEL_INACTIVE. */
    static std::optional<Error> refusalOf(const ProviderRow &provider, const ModelRow &model);

private:
    QStringList m_names;
};

} // namespace loomdeck
