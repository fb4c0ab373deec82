// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/namedirectory.h"

#include "core/whendone.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

NameDirectory::NameDirectory(QObject *parent)
    : QObject(parent)
{}

void NameDirectory::load(Queries &queries)
{
    whenDone(this, queries.providers(), [this, &queries](const Result<std::vector<ProviderRow>> &providers) {
        if (!providers)
            return;
        for (const ProviderRow &provider : *providers) {
            m_providers.insert(provider.id, provider.displayName);
            whenDone(this, queries.models(provider.id), [this](const Result<std::vector<ModelRow>> &models) {
                if (!models)
                    return;
                for (const ModelRow &model : *models)
                    m_models.insert(model.id, model.name);
                Q_EMIT changed();
            });
        }
    });
}

void NameDirectory::take(const std::vector<JournalEntry> &entries, Queries &queries)
{
    for (const JournalEntry &entry : entries) {
        if (entry.kind.startsWith(u"provider") || entry.kind.startsWith(u"import.") || entry.kind == u"store.seeded") {
            load(queries);
            return;
        }
    }
}

QString NameDirectory::providerAndModel(const QString &providerId, const QString &modelId) const
{
    if (providerId.isEmpty())
        return u"–"_s;
    return modelId.isEmpty() ? provider(providerId) : u"%1 · %2"_s.arg(provider(providerId), model(modelId));
}

} // namespace loomdeck
