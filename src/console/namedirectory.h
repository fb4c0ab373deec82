// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <QHash>
#include <QObject>

namespace loomdeck {

/** Names of providers, models and agents by id, so that rows need not join them. GUI thread. */
class NameDirectory : public QObject
{
    Q_OBJECT

public:
    explicit NameDirectory(QObject *parent = nullptr);

    void load(Queries &queries);
    /** Reads again when an entry may have changed a name. */
    void take(const std::vector<JournalEntry> &entries, Queries &queries);

    QString provider(const QString &id) const { return m_providers.value(id, id.left(8)); }
    QString model(const QString &id) const { return m_models.value(id, id.left(8)); }
    QStringList providers() const { return m_providers.values(); }
    QStringList models() const { return m_models.values(); }
    /** `northwind · quill-2`, or a dash. */
    QString providerAndModel(const QString &providerId, const QString &modelId) const;

Q_SIGNALS:
    void changed();

private:
    QHash<QString, QString> m_providers, m_models;
};

} // namespace loomdeck
