// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/checkpointstore.h"

#include "core/ids.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck::checkpointstore {

namespace {

const QString columns =
    u"id, plan_key, phase_key, status, completed_count, target_count, progress, locked_by_agent_id, locked_by_conversation_id, locked_at, created_at, updated_at, extra"_s;

QVariant numberBind(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant(QMetaType::fromType<qlonglong>());
}

Checkpoint fromRow(const Row &row)
{
    Checkpoint checkpoint;
    checkpoint.id = row.text(0);
    checkpoint.planKey = row.integer(1);
    checkpoint.phaseKey = row.text(2);
    checkpoint.status = static_cast<CheckpointStatus>(row.integer(3));
    if (!row.isNull(4))
        checkpoint.completedCount = row.integer(4);
    if (!row.isNull(5))
        checkpoint.targetCount = row.integer(5);
    checkpoint.progress = jsonObject(row, 6);
    checkpoint.lockedByAgentId = row.text(7);
    checkpoint.lockedByConversationId = row.text(8);
    checkpoint.lockedAt = row.maybeTime(9);
    checkpoint.createdAt = row.time(10);
    checkpoint.updatedAt = row.maybeTime(11);
    checkpoint.extra = jsonObject(row, 12);
    return checkpoint;
}

} // namespace

std::optional<Checkpoint> find(Connection &connection, qint64 planKey, const QString &phaseKey)
{
    return connection.first(u"SELECT %1 FROM checkpoints WHERE plan_key = ? AND phase_key = ?"_s.arg(columns),
                            {planKey, phaseKey}, fromRow);
}

std::vector<Checkpoint> listOfPlan(Connection &connection, qint64 planKey)
{
    return connection.all(
        u"SELECT %1 FROM checkpoints WHERE plan_key = ? ORDER BY created_at, phase_key"_s.arg(columns), {planKey},
        fromRow);
}

void put(Transaction &transaction, Checkpoint &checkpoint)
{
    if (checkpoint.id.isEmpty())
        checkpoint.id = transaction.ids().next();
    if (checkpoint.createdAt == Timestamp{})
        checkpoint.createdAt = transaction.now();
    transaction.sql().exec(
        u"INSERT INTO checkpoints (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan_key, "
        u"phase_key) DO UPDATE SET status = excluded.status, "
        "completed_count = excluded.completed_count, target_count = excluded.target_count, progress = "
        "excluded.progress, locked_by_agent_id = excluded.locked_by_agent_id, "
        "locked_by_conversation_id = excluded.locked_by_conversation_id, locked_at = excluded.locked_at, updated_at = excluded.updated_at, extra = excluded.extra"_s
            .arg(columns),
        {checkpoint.id, checkpoint.planKey, checkpoint.phaseKey, static_cast<int>(checkpoint.status),
         numberBind(checkpoint.completedCount), numberBind(checkpoint.targetCount), bindJson(checkpoint.progress),
         bindText(checkpoint.lockedByAgentId), bindText(checkpoint.lockedByConversationId),
         bindTime(checkpoint.lockedAt), toMicros(checkpoint.createdAt), bindTime(checkpoint.updatedAt),
         bindJson(checkpoint.extra)});
}

} // namespace loomdeck::checkpointstore
