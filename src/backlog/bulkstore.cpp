// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/bulkstore.h"

#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/bulkinsert.h"
#include "db/journal.h"
#include "db/jsoncolumn.h"
#include "jobs/joblist.h"
#include "jobs/jobqueue.h"

#include <algorithm>
#include <map>
#include <QCryptographicHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace loomdeck::bulkstore {

namespace {

constexpr size_t previewBatch = 500;

const QString columns =
    u"id, command, params, query, actor, reason, state, total, done, succeeded, refused, job_id, created_at, finished_at"_s;

BulkOperation fromRow(const Row &row)
{
    BulkOperation operation;
    operation.id = row.text(0);
    operation.command = bulkCommandFromId(row.text(1)).value_or(BulkCommand::Resume);
    const QJsonObject params = jsonObject(row, 2);
    operation.fill = {params[u"providerId"].toString(), params[u"modelId"].toString(), params[u"agentId"].toString()};
    operation.pace = params[u"pace"].toInt();
    operation.query = row.text(3);
    const QJsonObject actor = jsonObject(row, 4);
    operation.actor = {actor[u"name"].toString(), actor[u"id"].toString(), actor[u"source"].toString(),
                       roleFromName(actor[u"role"].toString()).value_or(Role::Viewer), actor[u"requestId"].toString()};
    operation.reason = row.text(5);
    operation.state = row.text(6);
    operation.total = row.integer(7);
    operation.done = row.integer(8);
    operation.succeeded = row.integer(9);
    operation.refused = row.integer(10);
    operation.jobId = row.integer(11);
    operation.createdAt = row.time(12);
    operation.finishedAt = row.maybeTime(13);
    return operation;
}

/** Names the frozen set in the journal, so that it can be proved later which items it held. */
QString digestOf(const std::vector<qint64> &keys)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const qint64 key : keys)
        hash.addData(QByteArray::number(key) + '\n');
    return QString::fromLatin1(hash.result().toHex());
}

JournalEntry entryFor(const BulkOperation &operation, const QString &kind)
{
    JournalEntry entry;
    entry.setActor(operation.actor);
    entry.kind = kind;
    entry.subjectType = u"bulk"_s;
    entry.subjectId = operation.id;
    entry.subjectName = bulkCommandId(operation.command);
    entry.reason = operation.reason;
    entry.details = operation.toJson();
    return entry;
}

} // namespace

Result<BulkOperation> start(Transaction &transaction, const NewBulk &request, const Actor &actor)
{
    if (request.keys.empty())
        return Error::badInput(u"BULK_EMPTY"_s, u"No item is selected."_s, u"Select items, or widen the filter."_s);
    BulkOperation operation;
    operation.id = transaction.ids().next();
    operation.command = request.command;
    operation.fill = request.fill;
    operation.pace = std::max(0, request.pace);
    operation.query = request.query;
    operation.actor = actor;
    operation.reason = request.reason;
    operation.state = u"running"_s;
    operation.total = static_cast<qint64>(request.keys.size());
    operation.createdAt = transaction.now();

    NewJob job;
    job.kind = u"backlog.bulk"_s;
    job.payload = {{u"operationId"_s, operation.id}};
    job.uniqueKey = u"bulk:"_s + operation.id;
    job.subjectId = operation.id;
    job.subjectName = bulkCommandId(operation.command);
    job.requestId = actor.requestId;
    job.priority = 10;
    operation.jobId = jobqueue::enqueue(transaction, job).id;

    const QJsonObject params{{u"providerId"_s, orNull(request.fill.providerId)},
                             {u"modelId"_s, orNull(request.fill.modelId)},
                             {u"agentId"_s, orNull(request.fill.agentId)},
                             {u"pace"_s, operation.pace}};
    const QJsonObject who{{u"name"_s, actor.name},
                          {u"id"_s, actor.id},
                          {u"source"_s, actor.source},
                          {u"role"_s, roleName(actor.role)},
                          {u"requestId"_s, actor.requestId}};
    transaction.sql().exec(
        u"INSERT INTO bulk_operations (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, NULL)"_s.arg(columns),
        {operation.id, bulkCommandId(operation.command), QString::fromUtf8(jsonText(params)), bindText(operation.query),
         QString::fromUtf8(jsonText(who)), bindText(operation.reason), operation.state, operation.total,
         operation.jobId, toMicros(operation.createdAt)});
    BulkInsert rows(transaction.sql(), u"bulk_items"_s, {u"operation_id"_s, u"number"_s, u"item_key"_s});
    qint64 number = 0;
    for (const qint64 key : request.keys)
        rows.add({operation.id, ++number, key});
    rows.flush();

    JournalEntry entry = entryFor(operation, u"bulk.start"_s);
    entry.details.insert(u"itemsSha256"_s, digestOf(request.keys));
    jobqueue::setCause(transaction, operation.jobId, journal::append(transaction, entry));
    return operation;
}

std::optional<BulkOperation> find(Connection &connection, const QString &id)
{
    return connection.first(u"SELECT %1 FROM bulk_operations WHERE id = ?"_s.arg(columns), {id}, fromRow);
}

std::vector<BulkOperation> list(Connection &connection, int limit)
{
    return connection.all(u"SELECT %1 FROM bulk_operations ORDER BY created_at DESC, id DESC LIMIT ?"_s.arg(columns),
                          {limit}, fromRow);
}

std::vector<BulkOutcome> outcomes(Connection &connection, const QString &id, qint64 afterNumber, int limit)
{
    return connection.all(
        u"SELECT b.number, b.item_key, i.backlog_id, p.name, b.outcome, b.code, b.message FROM bulk_items b LEFT JOIN "
        u"backlog_items i ON i.key = b.item_key "
        "LEFT JOIN plans p ON p.key = i.plan_key WHERE b.operation_id = ? AND b.number > ? ORDER BY b.number LIMIT ?"_s,
        {id, afterNumber, limit}, [](const Row &row) {
            return BulkOutcome{row.integer(0), row.integer(1), row.text(2), row.text(3),
                               row.text(4),    row.text(5),    row.text(6)};
        });
}

std::vector<std::pair<qint64, qint64>> waiting(Connection &connection, const QString &id, int limit)
{
    return connection.all(
        u"SELECT number, item_key FROM bulk_items WHERE operation_id = ? AND outcome IS NULL ORDER BY number LIMIT ?"_s,
        {id, limit}, [](const Row &row) { return std::pair(row.integer(0), row.integer(1)); });
}

qint64 underWay(Connection &connection, const QString &id)
{
    return connection.count(
        u"SELECT count(*) FROM bulk_items b JOIN backlog_items i ON i.key = b.item_key WHERE b.operation_id = ? AND b.outcome = 'done' AND i.job_id IS NOT NULL"_s,
        {id});
}

void recordOutcome(Transaction &transaction, const QString &id, qint64 number, const Error *refusal)
{
    transaction.sql().exec(
        u"UPDATE bulk_items SET outcome = ?, code = ?, message = ? WHERE operation_id = ? AND number = ?"_s,
        {refusal ? u"refused"_s : u"done"_s, bindText(refusal ? refusal->code : QString()),
         bindText(refusal ? refusal->message : QString()), id, number});
    transaction.sql().exec(
        u"UPDATE bulk_operations SET done = done + 1, succeeded = succeeded + ?, refused = refused + ? WHERE id = ?"_s,
        {refusal ? 0 : 1, refusal ? 1 : 0, id});
}

void finish(Transaction &transaction, const BulkOperation &operation, const QString &state)
{
    transaction.sql().exec(u"UPDATE bulk_operations SET state = ?, finished_at = ? WHERE id = ?"_s,
                           {state, toMicros(transaction.now()), operation.id});
    BulkOperation ended = *find(transaction.sql(), operation.id);
    JournalEntry entry = entryFor(ended, u"bulk.end"_s);
    entry.reason = state;
    journal::append(transaction, entry);
}

void reopen(Transaction &transaction, const QString &id)
{
    transaction.sql().exec(u"UPDATE bulk_operations SET state = 'running', finished_at = NULL WHERE id = ?"_s, {id});
}

BulkPreview preview(Connection &connection, BulkCommand command, const std::vector<qint64> &keys, const BulkFill &fill,
                    int sample, const RunGuard &guard)
{
    BulkPreview preview;
    // Many items name few providers.
    std::map<std::pair<QString, QString>, std::optional<Error>> guarded;
    const auto refusalOf = [&](const ItemWithTask &both) {
        const ResumeRequest request = bulkRequest(both, fill);
        const auto [known, isNew] = guarded.try_emplace({request.providerId, request.modelId});
        if (isNew)
            known->second = guard(connection, request.providerId, request.modelId);
        return known->second;
    };
    QHash<qint64, Plan> plans;
    QSet<QString> branches;
    QHash<QString, qint64> reasons;
    for (size_t from = 0; from < keys.size(); from += previewBatch) {
        const std::vector<qint64> batch(keys.begin() + static_cast<std::ptrdiff_t>(from),
                                        keys.begin() +
                                            static_cast<std::ptrdiff_t>(std::min(keys.size(), from + previewBatch)));
        for (const ItemWithTask &both : itemstore::listByKeys(connection, batch)) {
            if (!plans.contains(both.item.planKey))
                plans.insert(both.item.planKey, *planstore::findPlanByKey(connection, both.item.planKey));
            const Plan &plan = plans[both.item.planKey];
            branches.insert(plan.id + u'/' + branchOr(both.item.branch, plan.primaryBranch));
            const auto job = both.item.jobId ? findJob(connection, both.item.jobId) : std::nullopt;
            Eligibility verdict =
                eligibility(command, both, plan, job ? std::optional(job->state) : std::nullopt, fill);
            if (guard && command == BulkCommand::Resume && verdict.eligible) {
                if (const auto refusal = refusalOf(both))
                    verdict = {false, refusal->code, refusal->message};
            }
            auto &list = verdict.eligible ? preview.eligible : preview.ineligible;
            if (static_cast<int>(list.size()) < sample)
                list.push_back({both, verdict});
            ++(verdict.eligible ? preview.eligibleCount : preview.ineligibleCount);
            if (verdict.eligible)
                preview.eligibleKeys.push_back(both.item.key);
            else
                ++reasons[verdict.reason];
        }
    }
    // Items that are gone by now cannot take part either.
    const qint64 gone = static_cast<qint64>(keys.size()) - preview.eligibleCount - preview.ineligibleCount;
    if (gone > 0) {
        preview.ineligibleCount += gone;
        reasons[u"no longer there"_s] += gone;
    }
    preview.plans = static_cast<int>(plans.size());
    preview.branches = static_cast<int>(branches.size());
    for (auto it = reasons.begin(); it != reasons.end(); ++it)
        preview.reasons.emplace_back(it.key(), it.value());
    std::sort(preview.reasons.begin(), preview.reasons.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return preview;
}

} // namespace loomdeck::bulkstore
