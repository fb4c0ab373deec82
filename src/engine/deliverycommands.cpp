// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/drill.h"
#include "engine/commandtable.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

constexpr int longestReceiver = 200;
// One transaction; a longer range is done in several.
constexpr int mostReplayed = 1000;

QJsonObject idsJson(const std::vector<qint64> &ids)
{
    QJsonArray list;
    for (const qint64 id : ids)
        list.append(id);
    return {{u"deliveries"_s, list}, {u"count"_s, static_cast<qint64>(ids.size())}};
}

Error unknownReceiver(const QString &name)
{
    return Error::notFound(u"RECEIVER_UNKNOWN"_s, u"The configuration has no receiver %1."_s.arg(name),
                           u"GET /api/receivers lists those that there are."_s);
}

Command testReceiver(Engine &engine)
{
    CommandSpec spec{u"receiver.test"_s, QT_TRANSLATE_NOOP("commands", "Send test message…"),
                     u"send"_s,          {},
                     Role::Operator,     CommandSubject::Receiver};
    spec.params = {{u"receiver"_s, Kind::Text, true, longestReceiver}, {u"integration"_s, Kind::Number}};
    spec.errors = {u"RECEIVER_UNKNOWN"_s, u"RECEIVER_SILENT"_s, u"RECEIVER_INTEGRATION"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                const QString name = params[u"receiver"].toString();
                const int integration = static_cast<int>(params[u"integration"].toInteger(-1));
                const auto routing = engine.config().routing;
                return engine.database().write([=](Transaction &tx) -> Result<QJsonObject> {
                    const Receiver *receiver = routing ? routing->receiver(name) : nullptr;
                    if (!receiver)
                        return unknownReceiver(name);
                    const auto sent = drill::send(tx, *receiver, integration, actor);
                    if (!sent)
                        return sent.error();
                    return idsJson(*sent);
                });
            }};
}

Command turnReceiver(Engine &engine, bool opens)
{
    CommandSpec spec{opens ? u"receiver.open"_s : u"receiver.pause"_s,
                     opens ? QT_TRANSLATE_NOOP("commands", "Open receiver…")
                           : QT_TRANSLATE_NOOP("commands", "Pause receiver…"),
                     opens ? u"play"_s : u"pause"_s,
                     {},
                     Role::Operator,
                     CommandSubject::Receiver};
    spec.params = {{u"receiver"_s, Kind::Text, true, longestReceiver},
                   {u"integration"_s, Kind::Number},
                   {u"reason"_s, Kind::Text, true, limits::reason}};
    spec.errors = {u"RECEIVER_UNKNOWN"_s, u"RECEIVER_INTEGRATION"_s, u"RECEIVER_SAME"_s};
    return {spec, [&engine, opens](const Actor &actor, const QJsonObject &params) {
                const DeliveryAddress address{params[u"receiver"].toString(),
                                              static_cast<int>(params[u"integration"].toInteger(0))};
                const QString reason = params[u"reason"].toString();
                const auto routing = engine.config().routing;
                return engine.database().write([=](Transaction &tx) -> Result<QJsonObject> {
                    const Receiver *receiver = routing ? routing->receiver(address.receiver) : nullptr;
                    const auto known = deliverystore::target(tx.sql(), address);
                    if (!receiver && !known)
                        return unknownReceiver(address.receiver);
                    if (!known && (address.integration < 0 ||
                                   address.integration >= static_cast<int>(receiver->integrations.size())))
                        return Error::badInput(u"RECEIVER_INTEGRATION"_s,
                                               u"%1 has no such way of being told."_s.arg(address.receiver),
                                               u"Count them from 0."_s);
                    const bool isOpen = !known || known->state == DeliveryTarget::State::Open;
                    if (isOpen == opens)
                        return Error::conflict(u"RECEIVER_SAME"_s,
                                               opens ? u"The receiver is open."_s : u"The receiver is paused."_s,
                                               u"There is nothing to do."_s);
                    deliverystore::setState(tx, address,
                                            opens ? DeliveryTarget::State::Open : DeliveryTarget::State::Paused, actor,
                                            reason);
                    return deliverystore::target(tx.sql(), address).value().toJson();
                });
            }};
}

/** Which deliveries a replay is about. Errors: BAD_TIME, REPLAY_RANGE. */
Result<deliverystore::Filter> replayFilter(const QJsonObject &params)
{
    deliverystore::Filter filter;
    filter.receiver = params[u"receiver"].toString();
    filter.failedOnly = params[u"failedOnly"].toBool();
    filter.limit = mostReplayed + 1;
    for (const auto &[name, bound] : {std::pair(u"since"_s, &filter.since), std::pair(u"until"_s, &filter.until)}) {
        const QString text = params[name].toString();
        if (text.isEmpty())
            continue;
        const auto time = parseIsoTime(text);
        if (!time)
            return time.error().with(u"field"_s, name);
        *bound = *time;
    }
    if (filter.receiver.isEmpty() || !filter.since || (filter.until && *filter.until <= *filter.since))
        return Error::badInput(u"REPLAY_RANGE"_s, u"It is not said which messages to send again."_s,
                               u"Give one delivery, or a receiver with since (and until, which must be later)."_s);
    return filter;
}

Command replayDeliveries(Engine &engine)
{
    CommandSpec spec{u"delivery.replay"_s, QT_TRANSLATE_NOOP("commands", "Send again…"),
                     u"replay"_s,          {},
                     Role::Operator,       CommandSubject::Receiver};
    spec.params = {{u"delivery"_s, Kind::Number},       {u"receiver"_s, Kind::Text, false, longestReceiver},
                   {u"since"_s, Kind::Text, false, 40}, {u"until"_s, Kind::Text, false, 40},
                   {u"failedOnly"_s, Kind::Flag},       {u"reason"_s, Kind::Text, false, limits::reason}};
    spec.errors = {u"DELIVERY_NOT_FOUND"_s, u"DELIVERY_WAITING"_s, u"REPLAY_RANGE"_s, u"REPLAY_TOO_MANY"_s,
                   u"BAD_TIME"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                return engine.database().write([params, actor](Transaction &tx) -> Result<QJsonObject> {
                    const QString reason = params[u"reason"].toString();
                    if (params.contains(u"delivery"_s)) {
                        const auto found = deliverystore::find(tx.sql(), params[u"delivery"].toInteger());
                        if (!found)
                            return Error::notFound(u"DELIVERY_NOT_FOUND"_s, u"There is no such delivery."_s,
                                                   u"GET /api/deliveries lists them."_s);
                        if (found->state == DeliveryState::Waiting)
                            return Error::conflict(u"DELIVERY_WAITING"_s, u"The message is still on its way."_s,
                                                   u"Open its receiver if it is paused."_s);
                        return idsJson(deliverystore::replay(tx, {found->id}, actor, reason));
                    }
                    const auto filter = replayFilter(params);
                    if (!filter)
                        return filter.error();
                    const auto rows = deliverystore::list(tx.sql(), *filter);
                    if (rows.size() > mostReplayed)
                        return Error::conflict(u"REPLAY_TOO_MANY"_s,
                                               u"More than %1 messages match."_s.arg(mostReplayed),
                                               u"Choose a shorter range."_s);
                    std::vector<qint64> ids;
                    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
                        ids.push_back(row->id);
                    return idsJson(deliverystore::replay(tx, ids, actor, reason));
                });
            }};
}

} // namespace

void addDeliveryCommands(CommandTable &table, Engine &engine)
{
    table.add(testReceiver(engine));
    table.add(turnReceiver(engine, true));
    table.add(turnReceiver(engine, false));
    table.add(replayDeliveries(engine));
}

} // namespace loomdeck
