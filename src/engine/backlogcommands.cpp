// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/backlogsql.h"
#include "backlog/bulkstore.h"
#include "backlog/itemcommands.h"
#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "backlog/resume.h"
#include "core/jsonreader.h"
#include "engine/commandtable.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

constexpr int mostReason = 500;

QList<ParamSpec> itemParams()
{
    return {{u"planId"_s, Kind::Guid, true},
            {u"backlogId"_s, Kind::Text},
            {u"rowVersion"_s, Kind::Number},
            {u"reason"_s, Kind::Text, false, mostReason}};
}

Command resume(Engine &engine)
{
    CommandSpec spec{u"backlog.resume"_s, QT_TRANSLATE_NOOP("commands", "Resume…"),
                     u"play"_s,           u"Ctrl+R"_s,
                     Role::Operator,      CommandSubject::Item};
    // The contract has words of its own for what is missing, so nothing is required here.
    spec.params = itemParams() + QList<ParamSpec>{{u"conversationId"_s, Kind::Guid},
                                                  {u"conversationPlanId"_s, Kind::Guid},
                                                  {u"agentId"_s, Kind::Guid},
                                                  {u"providerId"_s, Kind::Guid},
                                                  {u"modelId"_s, Kind::Guid},
                                                  {u"taskId"_s, Kind::Guid},
                                                  {u"branchSlug"_s, Kind::Text, false, limits::slug}};
    spec.errors = {u"PLAN_NOT_FOUND"_s,
                   u"BACKLOG_ITEM_NOT_FOUND"_s,
                   u"MISSING_AGENT_OR_PROVIDER"_s,
                   u"MISSING_MODEL"_s,
                   u"MISSING_TASK"_s,
                   u"ALREADY_COMPLETE"_s,
                   u"CONVERSATION_PLAN_MISMATCH"_s,
                   u"PLAN_CONVERSATION_MISMATCH"_s,
                   u"TASK_NOT_FOUND"_s,
                   u"TASK_BACKLOG_MISMATCH"_s,
                   u"PROVIDER_MISMATCH"_s,
                   u"AGENT_MISMATCH"_s,
                   u"MODEL_MISMATCH"_s,
                   u"ITEM_BUSY"_s,
                   u"ITEM_CHANGED"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                JsonReader reader(params);
                const QString planId = reader.guid(u"planId"_s), backlogId = reader.text(u"backlogId"_s);
                const ResumeRequest request{
                    reader.guid(u"conversationId"_s), reader.guid(u"conversationPlanId"_s),
                    reader.guid(u"agentId"_s),        reader.guid(u"providerId"_s),
                    reader.guid(u"modelId"_s),        reader.guid(u"taskId"_s),
                    reader.text(u"branchSlug"_s),     reader.integer(u"rowVersion"_s).value_or(0),
                    reader.text(u"reason"_s)};
                return engine.database()
                    .write([=](Transaction &tx) { return resumeItem(tx, planId, backlogId, request, actor); })
                    .then([](const Result<ResumeOutcome> &outcome) -> Result<QJsonObject> {
                        if (!outcome)
                            return outcome.error();
                        if (outcome->refusal)
                            return outcome->refusal->error;
                        return outcome->item->toJson();
                    });
            }};
}

using ItemEffect = Result<ItemWithTask> (*)(Transaction &, const ItemRef &, const Actor &, const QString &, qint64);

Command onItem(Engine &engine, CommandSpec spec, ItemEffect effect)
{
    spec.params = itemParams();
    return {spec, [&engine, effect](const Actor &actor, const QJsonObject &params) {
                JsonReader reader(params);
                const ItemRef ref{reader.guid(u"planId"_s), reader.text(u"backlogId"_s),
                                  reader.integer(u"rowVersion"_s).value_or(0)};
                const QString reason = reader.text(u"reason"_s);
                return engine.database().write([=](Transaction &tx) -> Result<QJsonObject> {
                    const auto done = effect(tx, ref, actor, reason, 0);
                    if (!done)
                        return done.error();
                    return done->toJson();
                });
            }};
}

/** The set a bulk command names: keys of this store, items by plan and id, or a query. */
Result<std::vector<qint64>> keysOf(Connection &connection, const QJsonObject &params, Timestamp now)
{
    std::vector<qint64> keys;
    for (const QJsonValue &key : params[u"keys"].toArray())
        keys.push_back(key.toInteger());
    int index = 0;
    for (const QJsonValue &value : params[u"items"].toArray()) {
        JsonReader reader(value.toObject(), u"/items/%1"_s.arg(index++));
        const QString planId = reader.requiredGuid(u"planId"_s),
                      backlogId = reader.requiredText(u"backlogId"_s, limits::backlogId);
        if (!reader.ok())
            return reader.error();
        const auto plan = planstore::findPlan(connection, planId);
        const auto item = plan ? itemstore::find(connection, plan->key, backlogId) : std::nullopt;
        if (!item)
            return Error::notFound(u"BACKLOG_ITEM_NOT_FOUND"_s,
                                   u"There is no item \"%1\" in that plan."_s.arg(backlogId), u"Reload the backlog."_s)
                .with(u"path"_s, reader.path());
        keys.push_back(item->key);
    }
    if (params.contains(u"query"_s) && keys.empty()) {
        const auto query = BacklogQuery::parse(params[u"query"].toString());
        if (!query)
            return query.error();
        backlogsql::allKeys(connection, query.value(), now, 10'000, [&](std::vector<qint64> &&chunk) {
            keys.insert(keys.end(), chunk.begin(), chunk.end());
            return true;
        });
    }
    return keys;
}

BulkFill fillOf(const QJsonObject &params)
{
    JsonReader reader(params[u"fill"].toObject(), u"/fill"_s);
    return {reader.guid(u"providerId"_s), reader.guid(u"modelId"_s), reader.guid(u"agentId"_s)};
}

Result<BulkCommand> bulkOf(const QJsonObject &params)
{
    const QString id = params[u"command"].toString();
    const auto command = bulkCommandFromId(id);
    if (!command)
        return Error::badInput(u"BULK_COMMAND"_s, u"\"%1\" cannot be done in bulk."_s.arg(id.left(80)),
                               u"Use backlog.resume, backlog.cancel or backlog.retry."_s);
    return *command;
}

Command startBulk(Engine &engine)
{
    CommandSpec spec{u"bulk.start"_s,
                     QT_TRANSLATE_NOOP("commands", "Resume, retry or cancel the selection…"),
                     u"play"_s,
                     u"Ctrl+Shift+R"_s,
                     Role::Operator,
                     CommandSubject::Items,
                     true};
    spec.params = {{u"command"_s, Kind::Text, true},
                   {u"keys"_s, Kind::Object},
                   {u"items"_s, Kind::Object},
                   {u"query"_s, Kind::Text, false, limits::longText},
                   {u"fill"_s, Kind::Object},
                   {u"pace"_s, Kind::Number},
                   {u"reason"_s, Kind::Text, false, mostReason}};
    spec.errors = {u"BULK_EMPTY"_s, u"BULK_COMMAND"_s, u"BAD_QUERY"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                return engine.database().write([actor, params](Transaction &tx) -> Result<QJsonObject> {
                    const auto command = bulkOf(params);
                    if (!command)
                        return command.error();
                    const auto keys = keysOf(tx.sql(), params, tx.now());
                    if (!keys)
                        return keys.error();
                    const auto started =
                        bulkstore::start(tx,
                                         {command.value(), keys.value(), fillOf(params), params[u"pace"].toInt(),
                                          params[u"query"].toString(), params[u"reason"].toString()},
                                         actor);
                    if (!started)
                        return started.error();
                    return started->toJson();
                });
            }};
}

} // namespace

void addBacklogCommands(CommandTable &table, Engine &engine)
{
    table.add(resume(engine));
    CommandSpec retry{u"backlog.retry"_s, QT_TRANSLATE_NOOP("commands", "Retry"),
                      u"retry"_s,         u"Ctrl+Shift+T"_s,
                      Role::Operator,     CommandSubject::Item};
    retry.errors = {u"PLAN_NOT_FOUND"_s, u"BACKLOG_ITEM_NOT_FOUND"_s, u"ITEM_COMPLETE"_s, u"ITEM_BUSY"_s,
                    u"ITEM_CHANGED"_s,   u"MISSING_METADATA"_s,       u"NO_PHASE"_s};
    table.add(onItem(engine, retry, itemcommands::retry));
    CommandSpec cancel{u"backlog.cancel"_s,
                       QT_TRANSLATE_NOOP("commands", "Cancel…"),
                       u"stop"_s,
                       {},
                       Role::Operator,
                       CommandSubject::Item,
                       true};
    cancel.errors = {u"PLAN_NOT_FOUND"_s, u"BACKLOG_ITEM_NOT_FOUND"_s, u"ITEM_COMPLETE"_s, u"ITEM_CANCELLED"_s,
                     u"ITEM_CHANGED"_s};
    table.add(onItem(engine, cancel, itemcommands::cancel));
    table.add(startBulk(engine));
}

Result<BulkPreview> previewBulk(Connection &connection, const QJsonObject &params, Timestamp now, int sample)
{
    const auto command = bulkOf(params);
    if (!command)
        return command.error();
    const auto keys = keysOf(connection, params, now);
    if (!keys)
        return keys.error();
    return bulkstore::preview(connection, command.value(), keys.value(), fillOf(params), sample);
}

} // namespace loomdeck
