// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/taking.h"

#include "backlog/planstore.h"
#include "importer/marks.h"
#include "personas/personastore.h"
#include "providers/providerstore.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QString importedName(const QString &id)
{
    return u"Imported "_s + id.left(8);
}

} // namespace

Taking::Taking(Transaction &transaction, const RunFacts &runFacts, const Payload &of, int index, FileReport &into)
    : tx(transaction)
    , sql(transaction.sql())
    , facts(runFacts)
    , payload(of)
    , report(into)
    , m_index(index)
{}

void Taking::enter(const RecordGroup &of)
{
    group = &of;
    m_seen.clear();
}

Plan *Taking::findPlan(const QString &id)
{
    if (const auto known = m_plans.find(id); known != m_plans.end())
        return &known->second;
    const auto found = planstore::findPlan(sql, id);
    const auto held = found ? planstore::lockPlan(tx, found->key) : std::nullopt;
    return held ? &m_plans.emplace(id, *held).first->second : nullptr;
}

Plan &Taking::plan(const QString &id, const QString &path)
{
    if (Plan *found = findPlan(id))
        return *found;
    throw Failure(Error::badInput(u"IMPORT_PLAN_UNKNOWN"_s, u"There is no plan %1."_s.arg(id),
                                  u"Import the list of plans, or the rows of fiction_plans, with it."_s)
                      .with(u"path"_s, path));
}

void Taking::refresh(Plan &plan)
{
    if (const auto now = planstore::findPlanByKey(sql, plan.key))
        plan = *now;
}

QStringList Taking::planIds() const
{
    QStringList ids;
    for (const auto &[id, plan] : m_plans)
        ids << id;
    return ids;
}

Standing Taking::stands(RecordKind kind, const QString &id, const std::optional<Timestamp> &said,
                        const std::optional<Timestamp> &stored) const
{
    return standing(said ? said : payload.asOf, stored, facts.speaksLast(m_index, kind, id));
}

void Taking::once(const QString &key, const QString &path, const QString &what)
{
    if (!m_seen.contains(key)) {
        m_seen.insert(key);
        return;
    }
    throw Failure(
        Error::badInput(u"IMPORT_DUPLICATE"_s, u"%1 is there twice."_s.arg(what), u"Keep one of the two records."_s)
            .with(u"path"_s, path));
}

void Taking::mentionModel(const QString &providerId, const QString &modelId)
{
    const QString key = providerId + u'/' + modelId;
    if (isNoGuid(providerId) || m_mentioned.contains(key))
        return;
    m_mentioned.insert(key);
    const bool knowsProvider = providerstore::find(sql, providerId).has_value();
    if (knowsProvider && (isNoGuid(modelId) || providerstore::findModel(sql, modelId)))
        return;
    // The short names of two ids that begin alike are the same.
    if (!knowsProvider && providerstore::findByName(sql, u"imported-"_s + providerId.left(8)))
        providerstore::put(tx,
                           {providerId, u"imported-"_s + providerId, importedName(providerId), {}, {}, true, {}, {}});
    for (const ModelRow &model : providerstore::models(sql, providerId)) {
        if (!isNoGuid(modelId) && model.id != modelId && model.name == u"model-"_s + modelId.left(8))
            providerstore::putModel(tx, {modelId, providerId, u"model-"_s + modelId, true, {}});
    }
    providerstore::noteForeign(tx, providerId, modelId);
    report.wrote();
}

void Taking::mentionPersona(const QString &personaId)
{
    if (isNoGuid(personaId) || m_mentioned.contains(personaId))
        return;
    m_mentioned.insert(personaId);
    if (personastore::find(sql, personaId))
        return;
    personastore::put(tx, {personaId, importedName(personaId), u"Imported"_s, {}, {}, {}, {}, {}, {}});
    report.wrote();
}

void Taking::mentionAgent(const QString &agentId)
{
    if (isNoGuid(agentId) || m_mentioned.contains(agentId))
        return;
    m_mentioned.insert(agentId);
    if (sql.count(u"SELECT count(*) FROM agents WHERE id = ?"_s, {agentId}) > 0)
        return;
    // An agent needs a persona; the one made up here goes when the agent's own record comes.
    const QString personaId = tx.ids().next();
    personastore::put(tx, {personaId, importedName(agentId), u"Imported"_s, {}, {}, {}, {}, {}, {}});
    marks::markMadeUp(tx, MadeUp::Persona, personaId);
    personastore::putAgent(tx, {agentId, personaId, {}, false, {}, {}, {}});
    report.wrote();
}

void failTwoIds(const QString &path, const QString &what, const QString &known)
{
    throw Failure(Error::conflict(u"IMPORT_ID_CONFLICT"_s, u"%1 is in the store already, as %2."_s.arg(what, known),
                                  u"Check whether both come from the same system; import them into another store."_s)
                      .with(u"path"_s, path));
}

} // namespace loomdeck
