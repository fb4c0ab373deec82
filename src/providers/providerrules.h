// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "providers/providerstore.h"

#include <optional>
#include <QStringList>

namespace loomdeck {

/** A model as somebody wrote it down. */
struct ModelEdit
{
    QString name;
    ModelPrice price;
};

/** What somebody wants changed of a provider; absent fields stay as they are, empty ones get their default. A value. */
struct ProviderEdit
{
    std::optional<QString> name, displayName, kind, baseUrl;
    std::optional<QString> apiKey; ///< a reference, never a key
    std::optional<QString> proxy, replay;
    std::optional<QString> timeout, delay;     ///< `60s`
    std::optional<int> concurrency, maxTokens; ///< 0: no limit of ours
    std::optional<bool> stream;
    std::optional<QJsonObject> headers;
    std::optional<std::vector<ModelEdit>> models; ///< all of them: others are switched off
    std::optional<bool> isDefault;
    std::optional<QString> defaultModel; ///< name
    bool takeOver = false;               ///< the store owns it from now on, whatever the configuration says
    bool handBack = false; ///< nobody owns it, so that a configuration that names it does from its next start on

    /** True when it says something of how the provider is called, which a configuration may own. */
    bool touchesSettings() const;
};

/**
 * What the settings of a provider may be; the configuration file and Settings obey the same. Pure. Errors never hold
 * what was written where a secret may have been written; `details.path` names the field.
 */
namespace providerrules {

const QStringList &kinds();
/** True for a text that is one reference to a secret and nothing else, `${env:NAME}`. */
bool isSecretReference(const QString &text);

/** Each: what is wrong, or nothing. Empty texts are fine but for names. */
std::optional<Error> nameFault(const QString &name);
std::optional<Error> addressFault(const QString &baseUrl);
std::optional<Error> keyFault(const QString &apiKey);
std::optional<Error> proxyFault(const QString &proxy);
std::optional<Error> headerFault(const QString &name, const QString &value);
std::optional<Error> timeFault(const QString &field, const QString &text, Micros least);
std::optional<Error> modelsFault(const std::vector<ModelEdit> &models);

/** The first fault of an edit. Errors: PROVIDER_NAME, _KIND, _ADDRESS, _KEY, _PROXY, _HEADER, _TIME, _LIMIT, _MODEL,
 * _PRICE. */
std::optional<Error> fault(const ProviderEdit &edit);

} // namespace providerrules

} // namespace loomdeck
