// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/bulkstore.h"
#include "backlog/plan.h"
#include "engine/commandtable.h"
#include "engine/engine.h"
#include "triage/triageservice.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

constexpr int longestName = 120;
constexpr int fastestRetry = 1'000'000;

Error nothingNamed()
{
    return Error::badInput(u"FAILURE_NOT_NAMED"_s, u"Neither a failure nor a kind of failures is named."_s,
                           u"Send the failureId of one, or the fingerprint of all that are alike."_s);
}

Command decision(Engine &engine, CommandSpec spec, triage::Decision decision)
{
    spec.params = {{u"failureId"_s, Kind::Guid},
                   {u"fingerprint"_s, Kind::Text, false, longestName},
                   {u"reason"_s, Kind::Text, false, limits::reason}};
    if (decision == triage::Decision::Assign)
        spec.params << ParamSpec{u"assignee"_s, Kind::Text, true, longestName};
    spec.errors = {u"FAILURE_NOT_FOUND"_s, u"FAILURE_NOT_NAMED"_s, u"FAILURE_ENDED"_s,
                   u"FAILURE_OPEN"_s,      u"ASSIGNEE_MISSING"_s,  u"REASON_MISSING"_s};
    return {spec, [&engine, decision](const Actor &actor, const QJsonObject &params) {
                return engine.database().write([actor, params, decision](Transaction &tx) -> Result<QJsonObject> {
                    const triage::DecisionWords words{decision, params[u"failureId"].toString(),
                                                      params[u"fingerprint"].toString(), params[u"assignee"].toString(),
                                                      params[u"reason"].toString()};
                    if (words.id.isEmpty() == words.fingerprint.isEmpty())
                        return nothingNamed();
                    const auto changed = triage::decide(tx, words, actor);
                    if (!changed)
                        return changed.error();
                    return QJsonObject{{u"changed"_s, changed.value()}};
                });
            }};
}

Command retryAlike(Engine &engine)
{
    CommandSpec spec{u"failure.retry-group"_s,
                     QT_TRANSLATE_NOOP("commands", "Retry failures that are alike…"),
                     u"retry"_s,
                     {},
                     Role::Operator,
                     CommandSubject::Nothing,
                     true};
    spec.params = {{u"fingerprint"_s, Kind::Text, true, longestName},
                   {u"pace"_s, Kind::Number},
                   {u"reason"_s, Kind::Text, false, limits::reason}};
    spec.errors = {u"FAILURE_NOT_FOUND"_s, u"OUT_OF_RANGE"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                return engine.database().write([actor, params](Transaction &tx) -> Result<QJsonObject> {
                    const qint64 pace = params[u"pace"].toInteger();
                    if (pace < 0 || pace > fastestRetry)
                        return Error::badInput(u"OUT_OF_RANGE"_s, u"The pace is no number from 0 to 1,000,000."_s,
                                               u"Send how many may be under way at once; 0 is no limit."_s)
                            .with(u"path"_s, u"/pace"_s);
                    const QString fingerprint = params[u"fingerprint"].toString();
                    const auto keys = failurestore::itemKeysAlike(tx.sql(), fingerprint);
                    if (keys.empty())
                        return Error::notFound(u"FAILURE_NOT_FOUND"_s, u"No open failure is of that kind."_s,
                                               u"Reload the list of failures."_s);
                    const auto started = bulkstore::start(
                        tx, {BulkCommand::Retry, keys, {}, static_cast<int>(pace), {}, params[u"reason"].toString()},
                        actor);
                    return started ? Result<QJsonObject>(started->toJson()) : Result<QJsonObject>(started.error());
                });
            }};
}

} // namespace

void addTriageCommands(CommandTable &table, Engine &engine)
{
    using triage::Decision;
    table.add(decision(
        engine,
        {u"failure.acknowledge"_s, QT_TRANSLATE_NOOP("commands", "Acknowledge failure"), u"ack"_s, {}, Role::Operator},
        Decision::Acknowledge));
    table.add(decision(
        engine,
        {u"failure.assign"_s, QT_TRANSLATE_NOOP("commands", "Assign failure…"), u"personas"_s, {}, Role::Operator},
        Decision::Assign));
    table.add(decision(
        engine,
        {u"failure.ignore"_s, QT_TRANSLATE_NOOP("commands", "Ignore failure…"), u"bell-off"_s, {}, Role::Operator},
        Decision::Ignore));
    table.add(decision(
        engine, {u"failure.reopen"_s, QT_TRANSLATE_NOOP("commands", "Reopen failure…"), u"flag"_s, {}, Role::Operator},
        Decision::Reopen));
    table.add(retryAlike(engine));
}

} // namespace loomdeck
