// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providerdirectory.h"

#include "core/texttime.h"
#include "providers/scriptedprovider.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

ProviderDirectory::ProviderDirectory(const Clock &clock)
{
    add(u"scripted"_s, [&clock](const ProviderRow &row) {
        const auto delay = parseDuration(row.options.value(u"delay"_s).toString());
        return std::make_shared<ScriptedProvider>(clock, delay ? delay.value() : Micros{0});
    });
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
    if (!row->isActive)
        return Error::unavailable(u"PROVIDER_INACTIVE"_s, u"%1 is switched off"_s.arg(row->displayName),
                                  u"Switch it on, or resume with another provider."_s);
    const auto model = providerstore::findModel(connection, modelId);
    if (!model || model->providerId != row->id)
        return Error::notFound(u"MODEL_UNKNOWN"_s, u"%1 has no model %2"_s.arg(row->displayName, modelId.left(8)),
                               u"Add the model, or resume with another one."_s);

    const std::lock_guard lock(m_mutex);
    const auto maker = m_makers.find(row->kind);
    if (maker == m_makers.end()) {
        return Error::unavailable(
            u"PROVIDER_NOT_SET_UP"_s, u"%1 is not set up here"_s.arg(row->displayName),
            u"Name it under \"providers\" in the configuration, or resume with another provider."_s);
    }
    Made &made = m_made[row->id];
    if (!made.provider || made.kind != row->kind || made.options != row->options)
        made = {row->options, row->kind, maker->second(*row)};
    return ProviderChoice{made.provider, row->displayName, model->name};
}

} // namespace loomdeck
