// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "providers/providerstore.h"

#include <QUrl>

namespace loomdeck {

/** How a provider is called, as its row says. Secrets are references still. A value. */
struct ProviderSettings
{
    QString name, kind;
    QUrl baseUrl;   ///< without a slash at its end
    QString apiKey; ///< a reference, or null: no key
    QList<std::pair<QString, QString>> headers;
    QString proxy;
    Micros timeout = std::chrono::seconds(60);
    int maxTokens = 0;   ///< of an answer; 0 = the provider's default
    bool stream = true;
    qint64 mostBytes = qint64{32} * 1024 * 1024; ///< of an answer

    /** Reads a row; what its options leave out has its default. `defaultUrl` where the row names no address. */
    static ProviderSettings of(const ProviderRow &row, const QString &defaultUrl);
    /** baseUrl with a path behind it. */
    QUrl at(const QString &path) const;
};

} // namespace loomdeck
