// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "providers/allowedproviders.h"
#include "providers/provider.h"
#include "providers/providerstore.h"
#include "providers/secretmask.h"

#include <functional>
#include <map>
#include <mutex>

namespace loomdeck {

/** What a phase needs to ask: the provider, and the name its model goes by. */
struct ProviderChoice
{
    std::shared_ptr<Provider> provider;
    QString providerName, modelName;
    QString providerId, modelId;
    ModelPrice price;
};

/**
 * Turns provider ids into adapters. Adapters are made by kind, once per provider and set of options. Thread-safe.
 */
class ProviderDirectory
{
public:
    using Maker = std::function<std::shared_ptr<Provider>(const ProviderRow &)>;

    /** `secrets` is called when a provider is called, on its thread. */
    explicit ProviderDirectory(const Clock &clock, SecretResolver secrets = noSecrets);

    /** Adds an adapter kind; `scripted`, `openai`, `anthropic` and `ollama` are there from the start. */
    void add(const QString &kind, Maker maker);
    QStringList kinds() const;
    /** Names of the providers this environment allows; empty: all. */
    void allowOnly(const QStringList &names);
    AllowedProviders allowed() const;

    /** Database thread. Errors: PROVIDER_UNKNOWN, PROVIDER_NOT_SET_UP, PROVIDER_INACTIVE, PROVIDER_NOT_ALLOWED,
     * MODEL_UNKNOWN, MODEL_INACTIVE; all of class Setup. */
    Result<ProviderChoice> choose(Connection &connection, const QString &providerId, const QString &modelId);
    /** The adapter of a row, for a test of its connection; any thread. Errors: PROVIDER_NOT_SET_UP. */
    Result<std::shared_ptr<Provider>> adapter(const ProviderRow &row);

private:
    struct Made
    {
        ProviderRow row;
        std::shared_ptr<Provider> provider;
    };

    mutable std::mutex m_mutex;
    std::map<QString, Maker> m_makers;
    std::map<QString, Made> m_made;
    AllowedProviders m_allowed;
};

} // namespace loomdeck
