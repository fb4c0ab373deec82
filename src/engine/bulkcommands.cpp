// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/backlogsql.h"
#include "backlog/bulkstore.h"
#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "core/jsonreader.h"
#include "engine/commandtable.h"
#include "engine/engine.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

constexpr int mostPace = 1'000'000;
constexpr size_t keysPerRead = 10'000;

/** What a bulk command names, read and checked, but not looked up. */
struct BulkWords
{
    BulkCommand command = BulkCommand::Resume;
    std::vector<qint64> keys;
    std::vector<std::pair<QString, QString>> items; ///< plan, backlog id
    bool isSelection = false;                       ///< keys and items were given, maybe none of them
    std::optional<BacklogQuery> query;
    QString queryText, reason;
    BulkFill fill;
    int pace = 0;
};

bool isGiven(const QJsonValue &value)
{
    return !value.isNull() && !value.isUndefined();
}

Result<BulkCommand> bulkOf(const QString &id)
{
    const auto command = bulkCommandFromId(id);
    if (!command)
        return Error::badInput(u"BULK_COMMAND"_s, u"\"%1\" cannot be done in bulk."_s.arg(id.left(80)),
                               u"Use backlog.resume, backlog.cancel or backlog.retry."_s);
    return *command;
}

Error noList(const QString &name)
{
    return Error::badInput(u"WRONG_TYPE"_s, u"/%1 is not a list."_s.arg(name), u"Send a list for it."_s)
        .with(u"path"_s, u'/' + name);
}

std::optional<Error> readKeys(const QJsonValue &list, BulkWords &words)
{
    if (!isGiven(list))
        return std::nullopt;
    if (!list.isArray())
        return noList(u"keys"_s);
    words.isSelection = true;
    for (const QJsonValue &value : list.toArray()) {
        JsonReader reader({{u"key"_s, value}}, u"/keys/%1"_s.arg(words.keys.size()));
        const auto key = reader.integer(u"key"_s, 1);
        if (!key)
            return reader.ok() ? noList(u"keys"_s) : reader.error();
        words.keys.push_back(*key);
    }
    return std::nullopt;
}

std::optional<Error> readItems(const QJsonValue &list, BulkWords &words)
{
    if (!isGiven(list))
        return std::nullopt;
    if (!list.isArray())
        return noList(u"items"_s);
    words.isSelection = true;
    for (const QJsonValue &value : list.toArray()) {
        JsonReader reader(value.toObject(), u"/items/%1"_s.arg(words.items.size()));
        const QString planId = reader.requiredGuid(u"planId"_s),
                      backlogId = reader.requiredText(u"backlogId"_s, limits::backlogId);
        reader.refuseUnknown();
        if (!reader.ok())
            return reader.error();
        words.items.emplace_back(planId, backlogId);
    }
    return std::nullopt;
}

Result<BulkWords> readWords(const QJsonObject &params)
{
    BulkWords words;
    JsonReader reader(params);
    const QString command = reader.requiredText(u"command"_s);
    words.queryText = reader.text(u"query"_s, limits::longText);
    words.reason = reader.text(u"reason"_s, limits::reason);
    words.pace = static_cast<int>(reader.integer(u"pace"_s, 0, mostPace).value_or(0));
    const QJsonObject fillObject = reader.object(u"fill"_s);
    const QJsonValue keys = reader.raw(u"keys"_s), items = reader.raw(u"items"_s);
    reader.refuseUnknown();
    JsonReader fill(fillObject, u"/fill"_s);
    words.fill = {fill.guid(u"providerId"_s), fill.guid(u"modelId"_s), fill.guid(u"agentId"_s)};
    fill.refuseUnknown();
    for (const JsonReader *one : {&reader, &fill}) {
        if (!one->ok())
            return one->error();
    }
    const auto known = bulkOf(command);
    if (!known)
        return known.error();
    words.command = known.value();
    for (const auto &error : {readKeys(keys, words), readItems(items, words)}) {
        if (error)
            return *error;
    }
    if (isGiven(params[u"query"])) {
        const auto query = BacklogQuery::parse(words.queryText);
        if (!query)
            return query.error();
        words.query = query.value();
    }
    return words;
}

/** The set in the order it was named, each item once. A selection counts even when it is empty; a query is then only
 * how it was found. */
Result<std::vector<qint64>> keysOf(Connection &connection, const BulkWords &words, Timestamp now)
{
    std::vector<qint64> keys;
    if (!words.isSelection) {
        if (words.query) {
            backlogsql::allKeys(connection, *words.query, now, keysPerRead, [&](std::vector<qint64> &&chunk) {
                keys.insert(keys.end(), chunk.begin(), chunk.end());
                return true;
            });
        }
        return keys;
    }
    QSet<qint64> seen;
    const auto take = [&](qint64 key) {
        if (!seen.contains(key)) {
            seen.insert(key);
            keys.push_back(key);
        }
    };
    for (const qint64 key : words.keys)
        take(key);
    for (size_t i = 0; i < words.items.size(); ++i) {
        const auto &[planId, backlogId] = words.items[i];
        const auto plan = planstore::findPlan(connection, planId);
        const auto item = plan ? itemstore::find(connection, plan->key, backlogId) : std::nullopt;
        if (!item)
            return Error::notFound(u"BACKLOG_ITEM_NOT_FOUND"_s,
                                   u"There is no item \"%1\" in that plan."_s.arg(backlogId), u"Reload the backlog."_s)
                .with(u"path"_s, u"/items/%1"_s.arg(i));
        take(item->key);
    }
    return keys;
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
                   {u"reason"_s, Kind::Text, false, limits::reason}};
    spec.errors = {u"BULK_EMPTY"_s, u"BULK_COMMAND"_s, u"BAD_QUERY"_s, u"BACKLOG_ITEM_NOT_FOUND"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                return engine.database().write([actor, params](Transaction &tx) -> Result<QJsonObject> {
                    const auto words = readWords(params);
                    if (!words)
                        return words.error();
                    const auto keys = keysOf(tx.sql(), words.value(), tx.now());
                    if (!keys)
                        return keys.error();
                    const auto started = bulkstore::start(
                        tx, {words->command, keys.value(), words->fill, words->pace, words->queryText, words->reason},
                        actor);
                    if (!started)
                        return started.error();
                    return started->toJson();
                });
            }};
}

} // namespace

void addBulkCommands(CommandTable &table, Engine &engine)
{
    table.add(startBulk(engine));
}

Result<BulkPreview> previewBulk(Connection &connection, const QJsonObject &params, Timestamp now, int sample,
                                const RunGuard &guard)
{
    const auto words = readWords(params);
    if (!words)
        return words.error();
    const auto keys = keysOf(connection, words.value(), now);
    if (!keys)
        return keys.error();
    return bulkstore::preview(connection, words->command, keys.value(), words->fill, sample, guard);
}

} // namespace loomdeck
