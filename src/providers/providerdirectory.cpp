// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providerdirectory.h"

#include "core/texttime.h"
#include "providers/anthropicprovider.h"
#include "providers/ollamaprovider.h"
#include "providers/openaiprovider.h"
#include "providers/scriptedprovider.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

template<typename Adapter>
ProviderDirectory::Maker makerOf(const Clock &clock, const SecretResolver &secrets, const QString &defaultUrl)
{
    return [&clock, secrets, defaultUrl](const ProviderRow &row) {
        return std::make_shared<Adapter>(ProviderSettings::of(row, defaultUrl), clock, secrets);
    };
}

} // namespace

ProviderDirectory::ProviderDirectory(const Clock &clock, SecretResolver secrets)
{
    add(u"scripted"_s, [&clock](const ProviderRow &row) {
        const auto delay = parseDuration(row.options.value(u"delay"_s).toString());
        return std::make_shared<ScriptedProvider>(clock, delay ? delay.value() : Micros{0},
                                                  row.options.value(u"replay"_s).toString());
    });
    add(u"openai"_s, makerOf<OpenAiProvider>(clock, secrets, u"https://api.openai.com/v1"_s));
    add(u"anthropic"_s, makerOf<AnthropicProvider>(clock, secrets, u"https://api.anthropic.com"_s));
    add(u"ollama"_s, makerOf<OllamaProvider>(clock, secrets, u"http://127.0.0.1:11434"_s));
}

void ProviderDirectory::add(const QString &kind, Maker maker)
{
    const std::lock_guard lock(m_mutex);
    m_makers[kind] = std::move(maker);
}

QStringList ProviderDirectory::kinds() const
{
    const std::lock_guard lock(m_mutex);
    QStringList list;
    for (const auto &[kind, maker] : m_makers)
        list << kind;
    return list;
}

Result<ProviderChoice> ProviderDirectory::choose(Connection &connection, const QString &providerId,
                                                 const QString &modelId)
{
    const auto row = providerstore::find(connection, providerId);
    if (!row)
        return Error::notFound(u"PROVIDER_UNKNOWN"_s, u"provider %1 is unknown here"_s.arg(providerId.left(8)),
                               u"Import or configure it, or resume with another provider."_s);
    if (const auto refusal = allowed().refusal(*row))
        return *refusal;
    const auto model = providerstore::findModel(connection, modelId);
    if (!model || model->providerId != row->id)
        return Error::notFound(u"MODEL_UNKNOWN"_s, u"%1 has no model %2"_s.arg(row->displayName, modelId.left(8)),
                               u"Add the model, or resume with another one."_s);

    if (const auto refusal = AllowedProviders::refusalOf(*row, *model))
        return *refusal;
    const auto made = adapter(*row);
    if (!made)
        return made.error();
    return ProviderChoice{made.value(), row->displayName, model->name, row->id, model->id, model->price};
}

Result<std::shared_ptr<Provider>> ProviderDirectory::adapter(const ProviderRow &row)
{
    const std::lock_guard lock(m_mutex);
    const auto maker = m_makers.find(row.kind);
    if (maker == m_makers.end()) {
        return Error::unavailable(u"PROVIDER_NOT_SET_UP"_s, u"%1 is not set up here"_s.arg(row.displayName),
                                  u"Set it up in Settings or in the configuration, or resume with another provider."_s);
    }
    Made &made = m_made[row.id];
    if (!made.provider || made.row.kind != row.kind || made.row.options != row.options ||
        made.row.baseUrl != row.baseUrl || made.row.displayName != row.displayName)
        made = {row, maker->second(row)};
    return made.provider;
}

void ProviderDirectory::allowOnly(const QStringList &names)
{
    const std::lock_guard lock(m_mutex);
    m_allowed = AllowedProviders(names);
}

AllowedProviders ProviderDirectory::allowed() const
{
    const std::lock_guard lock(m_mutex);
    return m_allowed;
}

} // namespace loomdeck
