// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/providerstore.h"

#include <map>
#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace loomdeck {

class ConfigReader;

/** One provider of the configuration. A value. */
struct ProviderConfig
{
    QString name, displayName;
    QString kind;        ///< `openai`, `anthropic`, `ollama`, `scripted`
    QString baseUrl;     ///< empty: the kind's own
    QString delay;       ///< of the scripted provider, for example `2s`
    QJsonObject options; ///< as the store keeps them: `apiKey` and secret headers are references, never values
    QStringList models;
    std::map<QString, ModelPrice> prices; ///< by model
};

/** Reads an entry of `providers:` and adds it. */
void readProvider(ConfigReader &reader, std::vector<ProviderConfig> &providers);

} // namespace loomdeck
