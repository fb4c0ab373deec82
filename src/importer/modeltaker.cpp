// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/takers.h"
#include "providers/providerstore.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

/** The name with the beginning of the id, when somebody else has it already. */
QString freeName(const QString &name, const QString &id, bool taken)
{
    return taken ? u"%1-%2"_s.arg(name, id.left(8)) : name;
}

QString freeProviderName(Connection &sql, const QString &name, const QString &id)
{
    const auto holder = providerstore::findByName(sql, name);
    return freeName(name, id, holder && holder->id != id);
}

QString freeModelName(Connection &sql, const ModelRow &model, const QString &name)
{
    bool taken = false;
    for (const ModelRow &other : providerstore::models(sql, model.providerId))
        taken = taken || (other.name == name && other.id != model.id);
    return freeName(name, model.id, taken);
}

} // namespace

void takeProvider(Taking &taking, const Record &record)
{
    RecordReader in(record);
    const QString id = in.requiredGuid(u"id"_s);
    const QString name = in.requiredText(u"name"_s);
    const auto displayName = in.saidText(u"displayName"_s);
    const auto baseUrl = in.saidText(u"baseUrl"_s);
    const auto isActive = in.saidFlag(u"isActive"_s);
    in.ignore({u"models"_s, u"createdAtUtc"_s, u"updatedAtUtc"_s});
    in.check();
    taking.once(id, record.at(u"id"_s), u"The provider "_s + name);

    const auto known = providerstore::find(taking.sql, id);
    ProviderRow row = known.value_or(ProviderRow{id, {}, {}, {}, {}, true, {}, {}});
    Merge merge(known ? taking.stands(RecordKind::Provider, id, {}, {}) : Standing::Newer);
    merge.take(row.name, std::optional(freeProviderName(taking.sql, name, id)));
    merge.take(row.displayName, displayName);
    merge.take(row.baseUrl, baseUrl);
    merge.take(row.isActive, isActive);
    merge.takeKeys(row.extra, in.unknown());
    if (row.displayName.isEmpty())
        row.displayName = row.name;
    taking.report.kept(in.unknown());
    if (known && !merge.changed())
        return taking.report.unchanged(u"provider"_s);
    providerstore::put(taking.tx, row);
    known ? taking.report.updated(u"provider"_s, row.name) : taking.report.created(u"provider"_s, row.name);
}

void takeModel(Taking &taking, const Record &record)
{
    RecordReader in(record);
    const QString id = in.requiredGuid(u"id"_s);
    const QString name = in.requiredText(u"name"_s);
    // Models that were asked for by their provider need not name it again.
    QString providerId = in.guid(u"providerId"_s);
    if (isNoGuid(providerId))
        providerId = taking.group->providerId.isEmpty() ? in.requiredGuid(u"providerId"_s) : taking.group->providerId;
    const auto isActive = in.saidFlag(u"isActive"_s);
    in.ignore({u"displayName"_s, u"createdAtUtc"_s, u"updatedAtUtc"_s});
    in.check();
    taking.once(id, record.at(u"id"_s), u"The model "_s + name);

    taking.mentionModel(providerId, {});
    const auto known = providerstore::findModel(taking.sql, id);
    ModelRow row = known.value_or(ModelRow{id, providerId, {}, true, {}});
    if (row.providerId != providerId)
        failTwoIds(in.path(u"providerId"_s), u"The model "_s + name, u"a model of another provider"_s);
    Merge merge(known ? taking.stands(RecordKind::Model, id, {}, {}) : Standing::Newer);
    merge.take(row.name, std::optional(freeModelName(taking.sql, row, name)));
    merge.take(row.isActive, isActive);
    merge.takeKeys(row.extra, in.unknown());
    taking.report.kept(in.unknown());
    if (known && !merge.changed())
        return taking.report.unchanged(u"model"_s);
    providerstore::putModel(taking.tx, row);
    known ? taking.report.updated(u"model"_s, row.name) : taking.report.created(u"model"_s, row.name);
}

} // namespace loomdeck::takers
