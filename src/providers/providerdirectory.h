// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "providers/provider.h"
#include "providers/providerstore.h"

#include <functional>
#include <map>
#include <mutex>

namespace loomdeck {

/** What a phase needs to ask: the provider, and the name its model goes by. */
struct ProviderChoice
{
    std::shared_ptr<Provider> provider;
    QString providerName, modelName;
};

/**
 * Turns provider ids into adapters. Adapters are made by kind, once per provider and set of options. Thread-safe.
 */
class ProviderDirectory
{
public:
    using Maker = std::function<std::shared_ptr<Provider>(const ProviderRow &)>;

    explicit ProviderDirectory(const Clock &clock);

    /** Adds an adapter kind; `scripted` is there from the start. */
    void add(const QString &kind, Maker maker);
    QStringList kinds() const;

    /** Database thread. Errors: PROVIDER_UNKNOWN, PROVIDER_NOT_SET_UP, PROVIDER_INACTIVE, MODEL_UNKNOWN; all of class
     * Setup. */
    Result<ProviderChoice> choose(Connection &connection, const QString &providerId, const QString &modelId);

private:
    struct Made
    {
        QJsonObject options;
        QString kind;
        std::shared_ptr<Provider> provider;
    };

    mutable std::mutex m_mutex;
    std::map<QString, Maker> m_makers;
    std::map<QString, Made> m_made;
};

} // namespace loomdeck
