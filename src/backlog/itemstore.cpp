// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstore.h"

#include "backlog/outputs.h"
#include "backlog/taskstore.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::itemstore {

namespace {

constexpr int columnCount = 30;

const QStringList &columnNames()
{
    static const QStringList names{
        u"key"_s,         u"id"_s,          u"plan_key"_s,    u"backlog_id"_s, u"description"_s,    u"status"_s,
        u"since_at"_s,    u"branch"_s,      u"inputs"_s,      u"outputs"_s,    u"in_progress_at"_s, u"completed_at"_s,
        u"created_at"_s,  u"updated_at"_s,  u"row_version"_s, u"wanted"_s,     u"wait_reason"_s,    u"wait_detail"_s,
        u"waiting_for"_s, u"next_try_at"_s, u"attempts"_s,    u"failures"_s,   u"job_id"_s,         u"provider_id"_s,
        u"model_id"_s,    u"extra"_s,       u"backlog_key"_s, u"state"_s,      u"phase"_s,          u"due_at"_s};
    return names;
}

QVariant listBind(const QStringList &list, bool present)
{
    return present ? QVariant(jsonListText(list)) : bindText({});
}

/** Everything that may change, in the order of updateColumns. */
Binds changing(const BacklogItem &item)
{
    return {item.description,
            static_cast<int>(item.status),
            static_cast<int>(item.state()),
            toMicros(item.sinceAt),
            toMicros(item.updatedAt.value_or(item.createdAt)),
            static_cast<int>(item.phase()),
            bindText(item.branch),
            listBind(item.inputs, item.hasInputs),
            listBind(item.outputs, item.hasOutputs),
            bindTime(item.inProgressAt),
            bindTime(item.completedAt),
            bindTime(item.updatedAt),
            item.wanted ? 1 : 0,
            bindText(waitReasonCode(item.waitReason)),
            bindText(item.waitDetail),
            bindText(item.waitingFor),
            bindTime(item.nextTryAt),
            item.attempts,
            item.failures,
            bindNumber(item.jobId),
            bindText(item.providerId),
            bindText(item.modelId),
            bindTime(item.dueAt),
            item.extra.isEmpty() ? bindText({}) : QVariant(QString::fromUtf8(jsonText(item.extra)))};
}

const QStringList &updateColumns()
{
    static const QStringList names{
        u"description"_s, u"status"_s,      u"state"_s,       u"since_at"_s,       u"touched_at"_s,   u"phase"_s,
        u"branch"_s,      u"inputs"_s,      u"outputs"_s,     u"in_progress_at"_s, u"completed_at"_s, u"updated_at"_s,
        u"wanted"_s,      u"wait_reason"_s, u"wait_detail"_s, u"waiting_for"_s,    u"next_try_at"_s,  u"attempts"_s,
        u"failures"_s,    u"job_id"_s,      u"provider_id"_s, u"model_id"_s,       u"due_at"_s,       u"extra"_s};
    return names;
}

QString itemSelect()
{
    return u"SELECT "_s + columns(u"i."_s) + u" FROM backlog_items i "_s;
}

const QString &withTaskSelect()
{
    static const QString text =
        u"SELECT "_s + columns(u"i."_s) + u", "_s + taskstore::columns(u"t."_s) +
        u", c.conversation_id, p.id, p.name, "
        "(SELECT l.until FROM jobs j JOIN job_lanes l ON l.key = j.held_by WHERE j.id = i.job_id AND j.state = -1 AND "
        "l.closed = 1) FROM backlog_items i JOIN plans p ON p.key = i.plan_key "
        "LEFT JOIN tasks t ON t.conversation_plan_id = p.conversation_plan_id AND t.match_key = i.backlog_key "
        "LEFT JOIN conversation_plans c ON c.id = t.conversation_plan_id "_s;
    return text;
}

ItemWithTask withTaskFromRow(const Row &row)
{
    ItemWithTask both;
    both.item = fromRow(row);
    both.task = taskstore::fromRow(row, columnCount);
    const int after = columnCount + taskstore::columnCount;
    both.conversationId = row.text(after);
    both.planId = row.text(after + 1);
    both.planName = row.text(after + 2);
    both.heldUntil = row.maybeTime(after + 3);
    return both;
}

void writeOutputs(Transaction &transaction, const BacklogItem &item)
{
    for (const QString &token : outputs::tokens(item.outputs)) {
        transaction.sql().exec(
            u"INSERT INTO backlog_outputs (plan_key, token, created_at, item_key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
            outputBinds(item, token));
    }
}

QString forUpdate(Transaction &transaction)
{
    return transaction.sql().isPostgres() ? u" FOR UPDATE OF i"_s : QString();
}

} // namespace

QString columns(const QString &prefix)
{
    Q_ASSERT(columnNames().size() == columnCount);
    return prefix + columnNames().join(u", "_s + prefix);
}

BacklogItem fromRow(const Row &row, int first)
{
    BacklogItem item;
    item.key = row.integer(first);
    item.id = row.text(first + 1);
    item.planKey = row.integer(first + 2);
    item.backlogId = row.text(first + 3);
    item.description = row.text(first + 4);
    item.status = static_cast<ItemStatus>(row.integer(first + 5));
    item.sinceAt = row.time(first + 6);
    item.branch = row.text(first + 7);
    item.hasInputs = !row.isNull(first + 8);
    item.inputs = jsonTexts(row, first + 8);
    item.hasOutputs = !row.isNull(first + 9);
    item.outputs = jsonTexts(row, first + 9);
    item.inProgressAt = row.maybeTime(first + 10);
    item.completedAt = row.maybeTime(first + 11);
    item.createdAt = row.time(first + 12);
    item.updatedAt = row.maybeTime(first + 13);
    item.rowVersion = row.integer(first + 14);
    item.wanted = row.boolean(first + 15);
    item.waitReason = waitReasonFromCode(row.text(first + 16));
    item.waitDetail = row.text(first + 17);
    item.waitingFor = row.text(first + 18);
    item.nextTryAt = row.maybeTime(first + 19);
    item.attempts = static_cast<int>(row.integer(first + 20));
    item.failures = static_cast<int>(row.integer(first + 21));
    item.jobId = row.integer(first + 22);
    item.providerId = row.text(first + 23);
    item.modelId = row.text(first + 24);
    item.extra = jsonObject(row, first + 25);
    item.dueAt = row.maybeTime(first + 29);
    return item;
}

QStringList insertColumns()
{
    return QStringList{u"id"_s, u"plan_key"_s, u"backlog_id"_s, u"backlog_key"_s, u"created_at"_s} + updateColumns();
}

Binds insertBinds(const BacklogItem &item)
{
    return Binds{item.id, item.planKey, item.backlogId, backlogKey(item.backlogId), toMicros(item.createdAt)} +
           changing(item);
}

Binds outputBinds(const BacklogItem &item, const QString &token)
{
    return {item.planKey, token, toMicros(item.createdAt), item.key};
}

void insert(Transaction &transaction, BacklogItem &item)
{
    static const QString statement = u"INSERT INTO backlog_items (%1) VALUES (?%2) RETURNING key"_s.arg(
        insertColumns().join(u", "), u", ?"_s.repeated(insertColumns().size() - 1));
    if (item.createdAt == Timestamp{})
        item.createdAt = transaction.now();
    if (item.sinceAt == Timestamp{})
        item.sinceAt = item.createdAt;
    item.key = transaction.sql().count(statement, insertBinds(item));
    transaction.touchItem(item.key);
    writeOutputs(transaction, item);
}

void update(Transaction &transaction, BacklogItem &item)
{
    static const QString statement =
        u"UPDATE backlog_items SET %1 = ?, row_version = row_version + 1 WHERE key = ?"_s.arg(
            updateColumns().join(u" = ?, "));
    transaction.sql().exec(statement, changing(item) + Binds{item.key});
    transaction.touchItem(item.key);
    ++item.rowVersion;
}

void replaceOutputs(Transaction &transaction, const BacklogItem &item)
{
    transaction.sql().exec(u"DELETE FROM backlog_outputs WHERE plan_key = ? AND item_key = ?"_s,
                           {item.planKey, item.key});
    writeOutputs(transaction, item);
}

std::optional<BacklogItem> find(Connection &connection, qint64 planKey, const QString &backlogId)
{
    return connection.first(itemSelect() + u"WHERE i.plan_key = ? AND i.backlog_key = ?"_s,
                            {planKey, backlogKey(backlogId)}, [](const Row &row) { return fromRow(row); });
}

std::optional<BacklogItem> findByKey(Connection &connection, qint64 key)
{
    return connection.first(itemSelect() + u"WHERE i.key = ?"_s, {key}, [](const Row &row) { return fromRow(row); });
}

std::optional<BacklogItem> lock(Transaction &transaction, qint64 planKey, const QString &backlogId)
{
    return transaction.sql().first(itemSelect() + u"WHERE i.plan_key = ? AND i.backlog_key = ?"_s +
                                       forUpdate(transaction),
                                   {planKey, backlogKey(backlogId)}, [](const Row &row) { return fromRow(row); });
}

std::optional<BacklogItem> lockByKey(Transaction &transaction, qint64 key)
{
    return transaction.sql().first(itemSelect() + u"WHERE i.key = ?"_s + forUpdate(transaction), {key},
                                   [](const Row &row) { return fromRow(row); });
}

std::optional<ItemWithTask> withTask(Connection &connection, qint64 key)
{
    return connection.first(withTaskSelect() + u"WHERE i.key = ?"_s, {key}, withTaskFromRow);
}

std::vector<ItemWithTask> listOfPlan(Connection &connection, qint64 planKey)
{
    return connection.all(withTaskSelect() + u"WHERE i.plan_key = ? ORDER BY i.created_at, i.key"_s, {planKey},
                          withTaskFromRow);
}

std::vector<ItemWithTask> listByKeys(Connection &connection, const std::vector<qint64> &keys)
{
    if (keys.empty())
        return {};
    QJsonArray list;
    for (const qint64 key : keys)
        list.append(key);
    // One parameter whatever the number of keys keeps the statement prepared.
    const QString in = connection.pick(
        u"WHERE i.key IN (SELECT value FROM json_each(?))"_s,
        u"WHERE i.key IN (SELECT CAST(value AS bigint) FROM jsonb_array_elements_text(CAST(? AS jsonb)))"_s);
    QHash<qint64, ItemWithTask> found;
    connection.each(withTaskSelect() + in, {QString::fromUtf8(jsonText(list))}, [&](const Row &row) {
        ItemWithTask both = withTaskFromRow(row);
        found.insert(both.item.key, std::move(both));
    });
    std::vector<ItemWithTask> ordered;
    ordered.reserve(keys.size());
    for (const qint64 key : keys) {
        if (const auto it = found.find(key); it != found.end())
            ordered.push_back(std::move(*it));
    }
    return ordered;
}

std::optional<Producer> producerOf(Connection &connection, qint64 planKey, const QString &token)
{
    return connection.first(
        u"SELECT i.key, i.backlog_id, i.status FROM backlog_outputs o JOIN backlog_items i ON i.key = o.item_key "
        "WHERE o.plan_key = ? AND o.token = ? ORDER BY o.created_at, o.item_key LIMIT 1"_s,
        {planKey, token}, [](const Row &row) {
            return Producer{row.integer(0), row.text(1), row.integer(2) == static_cast<int>(ItemStatus::Complete)};
        });
}

std::vector<qint64> waitingFor(Connection &connection, qint64 planKey, const QStringList &tokens)
{
    std::vector<qint64> keys;
    for (const QString &token : tokens) {
        connection.each(
            u"SELECT key FROM backlog_items WHERE plan_key = ? AND waiting_for = ? ORDER BY created_at, key"_s,
            {planKey, token}, [&](const Row &row) { keys.push_back(row.integer(0)); });
    }
    return keys;
}

std::optional<qint64> nextCandidate(Connection &connection, qint64 planKey)
{
    return connection.first(
        u"SELECT key FROM backlog_items WHERE plan_key = ? AND status = 0 AND wait_reason IS NULL AND job_id IS NULL ORDER BY created_at, key LIMIT 1"_s,
        {planKey}, [](const Row &row) { return row.integer(0); });
}

std::vector<qint64> dueForTry(Connection &connection, Timestamp now, int limit)
{
    // Items with a job are tried again by the queue.
    return connection.all(
        u"SELECT key FROM backlog_items WHERE next_try_at <= ? AND job_id IS NULL ORDER BY next_try_at LIMIT ?"_s,
        {toMicros(now), limit}, [](const Row &row) { return row.integer(0); });
}

std::vector<qint64> abandoned(Connection &connection, Timestamp before, int limit)
{
    return connection.all(u"SELECT i.key FROM backlog_items i LEFT JOIN jobs j ON j.id = i.job_id AND j.state <= 2 "
                          "WHERE i.state = 1 AND i.touched_at <= ? AND j.id IS NULL ORDER BY i.since_at LIMIT ?"_s,
                          {toMicros(before), limit}, [](const Row &row) { return row.integer(0); });
}

bool hasLiveJob(Connection &connection, qint64 planKey)
{
    return connection.count(
               u"SELECT count(*) FROM (SELECT 1 FROM backlog_items WHERE plan_key = ? AND job_id IS NOT NULL LIMIT 1) AS one"_s,
               {planKey}) > 0;
}

} // namespace loomdeck::itemstore
