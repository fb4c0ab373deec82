// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/actionform.h"
#include "engine/queries.h"

#include <QVariantList>

namespace loomdeck {

/** The dialog that marks a lore requirement that blocks an item as ready. GUI thread. */
class FulfilForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    /** The item that is blocked. */
    Q_PROPERTY(double key READ key WRITE setKey NOTIFY loadedChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged)
    Q_PROPERTY(QString backlogId READ backlogId NOTIFY loadedChanged)
    /** `{value, text}` of the requirements that are not ready. */
    Q_PROPERTY(QVariantList requirements READ requirements NOTIFY loadedChanged)
    Q_PROPERTY(QString requirement READ requirement WRITE setRequirement NOTIFY chosen)
    Q_PROPERTY(QString description READ description NOTIFY chosen)
    Q_PROPERTY(QString notes MEMBER m_notes NOTIFY edited)

public:
    explicit FulfilForm(QObject *parent = nullptr);

    qint64 key() const { return m_key; }
    void setKey(qint64 key);
    bool loaded() const { return m_facts.item.item.key != 0; }
    QString backlogId() const { return m_facts.item.item.backlogId; }
    QVariantList requirements() const;
    QString requirement() const { return m_requirement; }
    void setRequirement(const QString &id);
    QString description() const;

    Q_INVOKABLE void fulfil();

Q_SIGNALS:
    void loadedChanged();
    void chosen();

private:
    const LoreRequirement *chosenOne() const;

    qint64 m_key = 0;
    ItemFacts m_facts;
    QString m_requirement, m_notes;
};

} // namespace loomdeck
