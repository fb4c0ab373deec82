// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/scheduling.h"
#include "core/jsonreader.h"
#include "engine/commandtable.h"
#include "engine/engine.h"
#include "providers/gatestore.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

constexpr int mostAtOnce = 100'000;

/** `/until` and `/dueAt` as a time; nothing when absent or null. */
Result<std::optional<Timestamp>> timeOf(const QJsonObject &params, const QString &name)
{
    JsonReader reader(params);
    const auto time = reader.time(name);
    if (!reader.ok())
        return reader.error();
    return time;
}

Command openGate(Engine &engine)
{
    CommandSpec spec{u"gate.open"_s,      QT_TRANSLATE_NOOP("commands", "Open gate…"), u"play"_s, {}, Role::Operator,
                     CommandSubject::Gate};
    spec.params = {{u"key"_s, Kind::Text, true, 200}, {u"reason"_s, Kind::Text, true, limits::reason}};
    spec.errors = {u"GATE_NOT_FOUND"_s, u"GATE_OPEN"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                return engine.database().write([actor, params](Transaction &tx) -> Result<QJsonObject> {
                    const auto facts =
                        gatestore::open(tx, params[u"key"].toString(), params[u"reason"].toString(), actor);
                    if (!facts)
                        return facts.error();
                    return facts->toJson();
                });
            }};
}

Command closeGate(Engine &engine)
{
    CommandSpec spec{u"gate.close"_s,     QT_TRANSLATE_NOOP("commands", "Close gate…"), u"stop"_s, {}, Role::Operator,
                     CommandSubject::Gate};
    spec.dangerous = true;
    spec.params = {{u"key"_s, Kind::Text, true, 200},
                   {u"reason"_s, Kind::Text, true, limits::reason},
                   {u"until"_s, Kind::Text, false, 40}};
    spec.errors = {u"GATE_NOT_FOUND"_s, u"GATE_TIME_PAST"_s, u"BAD_TIME"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                const auto until = timeOf(params, u"until"_s);
                if (!until)
                    return detail::finished(Result<QJsonObject>(until.error()));
                return engine.database().write([actor, params, until = *until](Transaction &tx) -> Result<QJsonObject> {
                    const auto facts =
                        gatestore::close(tx, params[u"key"].toString(), params[u"reason"].toString(), until, actor);
                    if (!facts)
                        return facts.error();
                    return facts->toJson();
                });
            }};
}

using PlanChange = Result<Plan> (*)(Transaction &, const QString &, const QString &, const Actor &);

Command onPlan(Engine &engine, CommandSpec spec, PlanChange change)
{
    spec.subject = CommandSubject::Plan;
    spec.params = {{u"planId"_s, Kind::Guid, true}, {u"reason"_s, Kind::Text, true, limits::reason}};
    return {spec, [&engine, change](const Actor &actor, const QJsonObject &params) {
                JsonReader reader(params);
                const QString plan = reader.guid(u"planId"_s), reason = reader.text(u"reason"_s);
                return engine.database().write([=](Transaction &tx) -> Result<QJsonObject> {
                    const auto changed = change(tx, plan, reason, actor);
                    if (!changed)
                        return changed.error();
                    return changed->toJson();
                });
            }};
}

Command limitWork(Engine &engine)
{
    CommandSpec spec{u"work.limit"_s, QT_TRANSLATE_NOOP("commands", "Limit work at once…"),
                     u"clock"_s,      {},
                     Role::Operator,  CommandSubject::Plan};
    spec.params = {{u"planId"_s, Kind::Guid},
                   {u"phase"_s, Kind::Text, false, 60},
                   {u"atMost"_s, Kind::Number},
                   {u"reason"_s, Kind::Text, true, limits::reason}};
    spec.errors = {u"LIMIT_OF_WHAT"_s, u"PLAN_NOT_FOUND"_s, u"PHASE_UNKNOWN"_s, u"OUT_OF_RANGE"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                JsonReader reader(params);
                const QString plan = reader.guid(u"planId"_s), phase = reader.text(u"phase"_s),
                              reason = reader.text(u"reason"_s);
                const auto number = reader.integer(u"atMost"_s, 1, mostAtOnce);
                if (!reader.ok())
                    return detail::finished(Result<QJsonObject>(reader.error()));
                if (plan.isEmpty() == phase.isEmpty())
                    return detail::finished(Result<QJsonObject>(
                        Error::badInput(u"LIMIT_OF_WHAT"_s, u"Either /planId or /phase is needed, not both."_s,
                                        u"Name the plan or the phase to limit."_s)));
                const std::optional<int> most = number ? std::optional(static_cast<int>(*number)) : std::nullopt;
                return engine.database().write([=](Transaction &tx) -> Result<QJsonObject> {
                    const auto done = plan.isEmpty() ? scheduling::limitPhase(tx, phase, most, reason, actor)
                                                     : scheduling::limitPlan(tx, plan, most, reason, actor);
                    if (!done)
                        return done.error();
                    return QJsonObject{{u"atMost"_s, most ? QJsonValue(*most) : QJsonValue(QJsonValue::Null)}};
                });
            }};
}

Command setDeadline(Engine &engine)
{
    CommandSpec spec{u"item.deadline"_s, QT_TRANSLATE_NOOP("commands", "Set deadline…"),
                     u"clock"_s,         {},
                     Role::Operator,     CommandSubject::Item};
    spec.params = {{u"planId"_s, Kind::Guid, true},
                   {u"backlogId"_s, Kind::Text, true},
                   {u"dueAt"_s, Kind::Text, false, 40},
                   {u"reason"_s, Kind::Text, false, limits::reason}};
    spec.errors = {u"PLAN_NOT_FOUND"_s, u"BACKLOG_ITEM_NOT_FOUND"_s, u"ITEM_COMPLETE"_s, u"BAD_TIME"_s,
                   u"OUT_OF_RANGE"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                const auto due = timeOf(params, u"dueAt"_s);
                if (!due)
                    return detail::finished(Result<QJsonObject>(due.error()));
                // Turns are counted from there.
                if (*due && **due > Timestamp{std::chrono::hours(24) * 365 * 200})
                    return detail::finished(Result<QJsonObject>(Error::badInput(
                        u"OUT_OF_RANGE"_s, u"/dueAt is too far away."_s, u"Send a time before the year 2150."_s)));
                JsonReader reader(params);
                const ItemRef ref{reader.guid(u"planId"_s), reader.text(u"backlogId"_s), 0};
                const QString reason = reader.text(u"reason"_s);
                return engine.database().write([=, due = *due](Transaction &tx) -> Result<QJsonObject> {
                    const auto item = scheduling::setDeadline(tx, ref, due, reason, actor);
                    if (!item)
                        return item.error();
                    return item->toJson();
                });
            }};
}

} // namespace

void addScheduleCommands(CommandTable &table, Engine &engine)
{
    table.add(openGate(engine));
    table.add(closeGate(engine));
    CommandSpec pause{u"plan.pause"_s, QT_TRANSLATE_NOOP("commands", "Pause plan…"), u"stop"_s, {}, Role::Operator};
    pause.dangerous = true;
    pause.errors = {u"PLAN_NOT_FOUND"_s, u"PLAN_PAUSED"_s};
    table.add(onPlan(engine, pause, scheduling::pausePlan));
    CommandSpec resume{u"plan.resume"_s, QT_TRANSLATE_NOOP("commands", "Resume plan…"), u"play"_s, {}, Role::Operator};
    resume.errors = {u"PLAN_NOT_FOUND"_s, u"PLAN_NOT_PAUSED"_s};
    table.add(onPlan(engine, resume, scheduling::resumePlan));
    table.add(limitWork(engine));
    table.add(setDeadline(engine));
}

} // namespace loomdeck
