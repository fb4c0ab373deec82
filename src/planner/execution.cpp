// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/execution.h"

#include "core/texttime.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck::executionstore {

bool insert(Transaction &transaction, PlannerExecution &execution)
{
    if (execution.id.isEmpty())
        execution.id = transaction.ids().next();
    if (execution.createdAt == Timestamp{})
        execution.createdAt = transaction.now();
    return transaction.sql().exec(
               u"INSERT INTO planner_executions (id, planner_name, outcome, plan_id, tool_id, agent_id, "
               u"conversation_id, primary_agent_id, environment, scope_path, conversation_state, artifacts, "
               "metrics, diagnostics, transcript, created_at, extra) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"_s,
               {execution.id, execution.plannerName, execution.outcome, bindText(execution.planId),
                bindText(execution.toolId), bindText(execution.agentId), bindText(execution.conversationId),
                bindText(execution.primaryAgentId), bindText(execution.environment), bindText(execution.scopePath),
                bindJson(execution.conversationState), bindJson(execution.artifacts), bindJson(execution.metrics),
                bindJson(execution.diagnostics), bindJson(QJsonValue(execution.transcript)),
                toMicros(execution.createdAt), bindJson(execution.extra)}) > 0;
}

qint64 count(Connection &connection)
{
    return connection.count(u"SELECT count(*) FROM planner_executions"_s);
}

} // namespace loomdeck::executionstore
