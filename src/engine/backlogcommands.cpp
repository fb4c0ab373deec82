// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemcommands.h"
#include "backlog/plan.h"
#include "backlog/resume.h"
#include "core/jsonreader.h"
#include "engine/commandtable.h"
#include "engine/engine.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

QList<ParamSpec> itemParams()
{
    return {{u"planId"_s, Kind::Guid, true},
            {u"backlogId"_s, Kind::Text},
            {u"rowVersion"_s, Kind::Number},
            {u"reason"_s, Kind::Text, false, limits::reason}};
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
                   u"ITEM_CHANGED"_s,
                   u"PROVIDER_INACTIVE"_s,
                   u"PROVIDER_NOT_ALLOWED"_s,
                   u"MODEL_INACTIVE"_s};
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
                    .write([=, guard = engine.runGuard()](Transaction &tx) {
                        return resumeItem(tx, planId, backlogId, request, actor, 0, guard);
                    })
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
    addBulkCommands(table, engine);
}

} // namespace loomdeck
