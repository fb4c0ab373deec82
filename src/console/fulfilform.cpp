// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/fulfilform.h"

#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace loomdeck {

FulfilForm::FulfilForm(QObject *parent)
    : ActionForm(false, parent)
{}

void FulfilForm::setKey(qint64 key)
{
    m_key = key;
    m_facts = {};
    m_requirement.clear();
    m_notes.clear();
    clear();
    Q_EMIT loadedChanged();
    Q_EMIT chosen();
    Queries *queries = Session::instance().queries();
    if (key == 0 || !queries)
        return;
    whenDone(this, queries->item(key), [this, key](const Result<ItemFacts> &facts) {
        if (key != m_key)
            return;
        if (!facts) {
            fail(facts.error());
            return;
        }
        m_facts = *facts;
        if (!m_facts.pendingLore.empty())
            m_requirement = m_facts.pendingLore.front().id;
        Q_EMIT loadedChanged();
        Q_EMIT chosen();
    });
}

QVariantList FulfilForm::requirements() const
{
    QVariantList list;
    for (const LoreRequirement &one : m_facts.pendingLore)
        list << QVariantMap{{u"value"_s, one.id}, {u"text"_s, one.title.isEmpty() ? one.slug : one.title}};
    return list;
}

const LoreRequirement *FulfilForm::chosenOne() const
{
    const auto found = std::find_if(m_facts.pendingLore.begin(), m_facts.pendingLore.end(),
                                    [this](const LoreRequirement &one) { return one.id == m_requirement; });
    return found == m_facts.pendingLore.end() ? nullptr : &*found;
}

void FulfilForm::setRequirement(const QString &id)
{
    m_requirement = id;
    Q_EMIT chosen();
}

QString FulfilForm::description() const
{
    const LoreRequirement *one = chosenOne();
    return !one ? QString() : one->description.isEmpty() ? one->notes : one->description;
}

void FulfilForm::fulfil()
{
    const LoreRequirement *one = chosenOne();
    if (!one)
        return;
    QJsonObject params{{u"planId"_s, m_facts.item.planId}, {u"requirementId"_s, one->id}, {u"source"_s, u"console"_s}};
    if (!m_notes.trimmed().isEmpty())
        params.insert(u"notes"_s, m_notes.trimmed());
    submit(u"lore.fulfil"_s, params, tr("%1 is ready").arg(one->title.isEmpty() ? one->slug : one->title), m_key);
}

} // namespace loomdeck
