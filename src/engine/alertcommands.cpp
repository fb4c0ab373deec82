// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertstore.h"
#include "alerts/alertwatch.h"
#include "alerts/silencestore.h"
#include "core/texttime.h"
#include "engine/commandtable.h"
#include "engine/engine.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

constexpr int longestTime = 40, longestRule = 64;
constexpr qint64 mostSeconds = 1'000'000'000;

ParamSpec alertReason()
{
    return {u"reason"_s, Kind::Text, false, limits::reason};
}

using AlertEffect = std::function<Result<Alert>(Transaction &, const QJsonObject &, const Actor &)>;

/** A command about one alert, whose parameter `alertId` is added. */
Command onAlert(Engine &engine, CommandSpec spec, const QList<ParamSpec> &more, const AlertEffect &effect)
{
    spec.subject = CommandSubject::Alert;
    spec.params = QList<ParamSpec>{{u"alertId"_s, Kind::Guid, true}} + more + QList<ParamSpec>{alertReason()};
    return {spec, [&engine, effect](const Actor &actor, const QJsonObject &params) {
                return engine.database().write([effect, actor, params](Transaction &tx) -> Result<QJsonObject> {
                    const auto done = effect(tx, params, actor);
                    if (!done)
                        return done.error();
                    return done->toJson();
                });
            }};
}

QString alertIdIn(const QJsonObject &params)
{
    return parseGuid(params[u"alertId"].toString()).value();
}

Command acknowledgeAlert(Engine &engine)
{
    CommandSpec spec{
        u"alert.acknowledge"_s, QT_TRANSLATE_NOOP("commands", "Acknowledge alert"), u"ack"_s, {}, Role::Operator};
    spec.errors = {u"ALERT_NOT_FOUND"_s, u"ALERT_RESOLVED"_s, u"ALERT_ACKNOWLEDGED"_s};
    return onAlert(engine, spec, {}, [](Transaction &tx, const QJsonObject &params, const Actor &actor) {
        return alertstore::acknowledge(tx, alertIdIn(params), params[u"reason"].toString(), actor);
    });
}

Command unacknowledgeAlert(Engine &engine)
{
    CommandSpec spec{u"alert.unacknowledge"_s,
                     QT_TRANSLATE_NOOP("commands", "Take acknowledgement of alert back"),
                     u"flag"_s,
                     {},
                     Role::Operator};
    spec.errors = {u"ALERT_NOT_FOUND"_s, u"ALERT_NOT_ACKNOWLEDGED"_s};
    return onAlert(engine, spec, {}, [](Transaction &tx, const QJsonObject &params, const Actor &actor) {
        return alertstore::unacknowledge(tx, alertIdIn(params), params[u"reason"].toString(), actor);
    });
}

Command snoozeAlert(Engine &engine)
{
    CommandSpec spec{u"alert.snooze"_s, QT_TRANSLATE_NOOP("commands", "Snooze alert…"), u"clock"_s, {}, Role::Operator};
    spec.errors = {u"ALERT_NOT_FOUND"_s, u"ALERT_RESOLVED"_s, u"SNOOZE_TIME"_s, u"BAD_TIME"_s};
    return onAlert(engine, spec, {{u"until"_s, Kind::Text, true, longestTime}},
                   [](Transaction &tx, const QJsonObject &params, const Actor &actor) -> Result<Alert> {
                       const auto until = parseIsoTime(params[u"until"].toString());
                       if (!until)
                           return until.error();
                       return alertstore::snooze(tx, alertIdIn(params), *until, params[u"reason"].toString(), actor);
                   });
}

Command unsnoozeAlert(Engine &engine)
{
    CommandSpec spec{
        u"alert.unsnooze"_s, QT_TRANSLATE_NOOP("commands", "End snooze of alert"), u"bell"_s, {}, Role::Operator};
    spec.errors = {u"ALERT_NOT_FOUND"_s, u"ALERT_NOT_SNOOZED"_s};
    return onAlert(engine, spec, {}, [](Transaction &tx, const QJsonObject &params, const Actor &actor) {
        return alertstore::snooze(tx, alertIdIn(params), std::nullopt, params[u"reason"].toString(), actor);
    });
}

Result<silencestore::Wish> silenceWishOf(const QJsonObject &params)
{
    silencestore::Wish wish;
    const auto matchers = matchersFromJson(params[u"matchers"]);
    if (!matchers)
        return matchers.error();
    wish.matchers = *matchers;
    if (const QString start = params[u"startsAt"].toString(); !start.isEmpty()) {
        const auto time = parseIsoTime(start);
        if (!time)
            return time.error();
        wish.startsAt = *time;
    }
    const auto end = parseIsoTime(params[u"endsAt"].toString());
    if (!end)
        return end.error();
    wish.endsAt = *end;
    wish.reason = params[u"reason"].toString();
    return wish;
}

Command createSilence(Engine &engine)
{
    CommandSpec spec{u"silence.create"_s, QT_TRANSLATE_NOOP("commands", "Silence alerts…"),
                     u"bell-off"_s,       {},
                     Role::Operator,      CommandSubject::Silence};
    spec.params = {{u"matchers"_s, Kind::Object, true},
                   {u"startsAt"_s, Kind::Text, false, longestTime},
                   {u"endsAt"_s, Kind::Text, true, longestTime},
                   {u"reason"_s, Kind::Text, true, limits::reason}};
    spec.errors = {u"SILENCE_MATCHERS"_s, u"SILENCE_TIMES"_s, u"SILENCE_REASON"_s, u"SILENCE_TOO_MANY"_s,
                   u"BAD_MATCHER"_s,      u"BAD_REGEX"_s,     u"BAD_LABEL"_s,      u"BAD_TIME"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                return engine.database().write([actor, params](Transaction &tx) -> Result<QJsonObject> {
                    const auto wish = silenceWishOf(params);
                    if (!wish)
                        return wish.error();
                    const auto done = silencestore::create(tx, *wish, actor);
                    if (!done)
                        return done.error();
                    return done->toJson(tx.now());
                });
            }};
}

Command endSilence(Engine &engine)
{
    CommandSpec spec{u"silence.end"_s, QT_TRANSLATE_NOOP("commands", "End silence"),
                     u"bell"_s,        {},
                     Role::Operator,   CommandSubject::Silence};
    spec.params = {{u"silenceId"_s, Kind::Guid, true}, alertReason()};
    spec.errors = {u"SILENCE_NOT_FOUND"_s, u"SILENCE_OVER"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                return engine.database().write([actor, params](Transaction &tx) -> Result<QJsonObject> {
                    const auto done = silencestore::end(tx, parseGuid(params[u"silenceId"].toString()).value(),
                                                        params[u"reason"].toString(), actor);
                    if (!done)
                        return done.error();
                    return done->toJson(tx.now());
                });
            }};
}

Command setAlertRule(Engine &engine)
{
    CommandSpec spec{u"alert.rule"_s, QT_TRANSLATE_NOOP("commands", "Change alert rule…"),
                     u"tune"_s,       {},
                     Role::Admin,     CommandSubject::AlertRule};
    spec.params = {{u"name"_s, Kind::Text, true, longestRule},
                   {u"enabled"_s, Kind::Flag},
                   {u"forSeconds"_s, Kind::Number},
                   {u"keepFiringSeconds"_s, Kind::Number},
                   {u"bound"_s, Kind::Number},
                   {u"rowVersion"_s, Kind::Number},
                   alertReason()};
    spec.errors = {u"RULE_UNKNOWN"_s, u"RULE_RANGE"_s, u"RULE_NO_BOUND"_s, u"RULE_CHANGED"_s, u"RULE_SAME"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                const alertrules::Wish wish = alertRuleWish(params);
                return engine.database().write(
                    [&engine, wish, actor, seen = params[u"rowVersion"].toInteger(-1),
                     reason = params[u"reason"].toString()](Transaction &tx) -> Result<QJsonObject> {
                        const auto done =
                            alertrulestore::change(tx, engine.alerts().baseRules(), wish, seen, reason, actor);
                        if (!done)
                            return done.error();
                        return done->toJson();
                    });
            }};
}

} // namespace

alertrules::Wish alertRuleWish(const QJsonObject &params)
{
    // Beyond what is allowed, and not beyond what fits.
    const auto seconds = [&params](const QString &key) -> std::optional<Micros> {
        if (!params[key].isDouble())
            return std::nullopt;
        return std::chrono::seconds(std::clamp<qint64>(params[key].toInteger(-1), -1, mostSeconds));
    };
    alertrules::Wish wish;
    wish.name = params[u"name"].toString();
    if (params[u"enabled"].isBool())
        wish.enabled = params[u"enabled"].toBool();
    wish.holdFor = seconds(u"forSeconds"_s);
    wish.keepFiring = seconds(u"keepFiringSeconds"_s);
    if (params[u"bound"].isDouble())
        wish.bound = params[u"bound"].toInteger();
    return wish;
}

void addAlertCommands(CommandTable &table, Engine &engine)
{
    table.add(acknowledgeAlert(engine));
    table.add(unacknowledgeAlert(engine));
    table.add(snoozeAlert(engine));
    table.add(unsnoozeAlert(engine));
    table.add(createSilence(engine));
    table.add(endSilence(engine));
    table.add(setAlertRule(engine));
}

} // namespace loomdeck
