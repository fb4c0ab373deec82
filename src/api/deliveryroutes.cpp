// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/routing.h"
#include "api/routes.h"
#include "core/json.h"
#include "core/texttime.h"
#include "engine/engine.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int usualDeliveries = 100, mostDeliveries = 1000;

/** The route nodes that were asked, in order, and which of them notify. */
QJsonArray pathJson(const Routing &routing, const LabelSet &labels)
{
    QJsonArray path;
    for (const RouteStep &step : routePath(routing.root, labels)) {
        QJsonValue failed;
        if (step.failedMatcher)
            failed = step.route->matchers[*step.failedMatcher].text();
        path.append(QJsonObject{{u"depth"_s, step.depth},
                                {u"receiver"_s, step.route->receiver},
                                {u"matchers"_s, matchersText(step.route->matchers)},
                                {u"matched"_s, step.matched},
                                {u"notifies"_s, step.notifies},
                                {u"continue"_s, step.route->continues},
                                {u"failedMatcher"_s, failed},
                                {u"line"_s, step.route->line > 0 ? QJsonValue(step.route->line) : QJsonValue()}});
    }
    return path;
}

QJsonObject detailsJson(const DeliveryDetails &details)
{
    QJsonObject json = details.delivery.toJson();
    QJsonArray attempts;
    for (const DeliveryAttempt &attempt : details.attempts)
        attempts.append(attempt.toJson());
    json.insert(u"attemptLog"_s, attempts);
    return json;
}

QJsonValue traceJson(const AlertTrace &trace, const Routing *routing)
{
    QJsonArray receivers;
    for (const AlertVerdict &verdict : trace.verdicts) {
        QJsonObject row{{u"receiver"_s, verdict.receiver},
                        {u"integration"_s, verdict.integration},
                        {u"verdict"_s, alertVerdictName(verdict.kind)},
                        {u"words"_s, alertVerdictWords(verdict)},
                        {u"groupKey"_s, verdict.groupKey},
                        {u"details"_s, verdict.details},
                        {u"at"_s, isoText(verdict.at)},
                        {u"delivery"_s, QJsonValue()}};
        const auto delivery = trace.deliveries.find(verdict.delivery);
        if (delivery != trace.deliveries.end())
            row.insert(u"delivery"_s, detailsJson(delivery->second));
        receivers.append(row);
    }
    return QJsonObject{{u"alert"_s, trace.row.toJson()},
                       {u"path"_s, routing ? QJsonValue(pathJson(*routing, trace.row.alert.labels)) : QJsonValue()},
                       {u"receivers"_s, receivers}};
}

Result<deliverystore::Filter> deliveryFilterOf(const ApiCall &call)
{
    deliverystore::Filter filter;
    filter.receiver = call.request.param(u"receiver"_s);
    const QString state = call.request.param(u"state"_s);
    if (state == u"failed"_s) {
        filter.failedOnly = true;
    } else if (!state.isEmpty()) {
        filter.state = deliveryStateFromName(state);
        if (!filter.state)
            return Error::badInput(u"UNKNOWN_VALUE"_s, u"\"%1\" is no state of a delivery."_s.arg(state.left(40)),
                                   u"Use waiting, delivered, refused, withdrawn or failed."_s)
                .with(u"path"_s, u"?state"_s);
    }
    for (const auto &[name, bound] : {std::pair(u"since"_s, &filter.since), std::pair(u"until"_s, &filter.until)}) {
        const QString text = call.request.param(name);
        if (text.isEmpty())
            continue;
        const auto time = parseIsoTime(text);
        if (!time)
            return Error(time.error()).with(u"path"_s, u'?' + name);
        *bound = *time;
    }
    const auto before = call.number(u"before"_s, 0, 0, std::numeric_limits<qint64>::max());
    if (!before)
        return before.error();
    filter.before = *before;
    const auto limit = call.number(u"limit"_s, usualDeliveries, 1, mostDeliveries);
    if (!limit)
        return limit.error();
    filter.limit = static_cast<int>(*limit);
    return filter;
}

/** What is configured and how it fares; a way that was never used is open. */
QJsonValue receiversJson(const std::vector<DeliveryTarget> &targets, const Routing *routing)
{
    QJsonArray list;
    std::set<DeliveryAddress> configured;
    const auto stateOf = [&targets](const DeliveryAddress &address) {
        for (const DeliveryTarget &target : targets) {
            if (target.address == address)
                return target;
        }
        DeliveryTarget fresh;
        fresh.address = address;
        return fresh;
    };
    for (const Receiver &receiver : routing ? routing->receivers : std::vector<Receiver>()) {
        for (int at = 0; at < static_cast<int>(receiver.integrations.size()); ++at) {
            const Integration &way = receiver.integrations[static_cast<size_t>(at)];
            QJsonObject row = stateOf({receiver.name, at}).toJson();
            row.insert(u"kind"_s, integrationName(way));
            row.insert(u"format"_s, way.format);
            row.insert(u"sendResolved"_s, way.sendResolved);
            row.insert(u"configured"_s, true);
            configured.insert({receiver.name, at});
            list.append(row);
        }
    }
    for (const DeliveryTarget &target : targets) {
        if (configured.contains(target.address))
            continue;
        QJsonObject row = target.toJson();
        row.insert(u"configured"_s, false);
        list.append(row);
    }
    return list;
}

/** The command with the body's parameters and the receiver that the path names. */
ApiHandler receiverCommand(Engine &engine, const QString &command)
{
    return [&engine, command](const ApiCall &call, const ApiAnswer &answer) {
        const auto body = call.object();
        if (!body)
            return answer(HttpResponse::failure(body.error()));
        QJsonObject params = *body;
        params.insert(u"receiver"_s, call.args.at(0));
        answerWithCommand(engine, command, call, params, answer, command == u"receiver.test"_s ? 202 : 200);
    };
}

} // namespace

void addDeliveryRoutes(Router &router, Engine &engine)
{
    router.add("GET", "/api/alerts/{alert}/trace", Role::Viewer,
               [&engine](const ApiCall &call, const ApiAnswer &answer) {
                   const auto id = call.guid(0);
                   if (!id)
                       return answer(HttpResponse::failure(id.error()));
                   answerWith(engine.queries().alertTrace(*id), answer,
                              [routing = engine.config().routing](const AlertTrace &trace) {
                                  return traceJson(trace, routing.get());
                              });
               });
    router.add("GET", "/api/deliveries", Role::Viewer, [&engine](const ApiCall &call, const ApiAnswer &answer) {
        const auto filter = deliveryFilterOf(call);
        if (!filter)
            return answer(HttpResponse::failure(filter.error()));
        answerWith(engine.queries().deliveries(*filter), answer,
                   [limit = filter->limit](const std::vector<Delivery> &deliveries) {
                       QJsonArray rows;
                       for (const Delivery &delivery : deliveries)
                           rows.append(delivery.toJson());
                       const bool more = static_cast<int>(deliveries.size()) == limit;
                       return QJsonValue(
                           QJsonObject{{u"deliveries"_s, rows},
                                       {u"before"_s, more ? QJsonValue(deliveries.back().id) : QJsonValue()}});
                   });
    });
    router.add(
        "GET", "/api/deliveries/{delivery}", Role::Operator, [&engine](const ApiCall &call, const ApiAnswer &answer) {
            // What was said to the receiver may be more than a viewer should read.
            answerWith(
                engine.queries().delivery(call.args.at(0).toLongLong()), answer, [](const DeliveryDetails &details) {
                    QJsonObject json = detailsJson(details);
                    const NewDelivery &message = details.delivery.message;
                    json.insert(u"request"_s, QJsonObject{{u"method"_s, u"POST"_s},
                                                          {u"contentType"_s, QString::fromLatin1(message.contentType)},
                                                          {u"webhookId"_s, message.messageId},
                                                          {u"body"_s, QJsonDocument::fromJson(message.body).object()}});
                    return QJsonValue(json);
                });
        });
    router.add("POST", "/api/deliveries/replay", Role::Operator,
               [&engine](const ApiCall &call, const ApiAnswer &answer) {
                   const auto body = call.object();
                   if (!body)
                       return answer(HttpResponse::failure(body.error()));
                   answerWithCommand(engine, u"delivery.replay"_s, call, *body, answer, 202);
               });
    router.add("GET", "/api/receivers", Role::Viewer, [&engine](const ApiCall &, const ApiAnswer &answer) {
        answerWith(engine.queries().deliveryTargets(), answer,
                   [routing = engine.config().routing](const std::vector<DeliveryTarget> &targets) {
                       return receiversJson(targets, routing.get());
                   });
    });
    router.add("POST", "/api/receivers/{receiver}/test", Role::Operator, receiverCommand(engine, u"receiver.test"_s));
    router.add("POST", "/api/receivers/{receiver}/open", Role::Operator, receiverCommand(engine, u"receiver.open"_s));
    router.add("POST", "/api/receivers/{receiver}/pause", Role::Operator, receiverCommand(engine, u"receiver.pause"_s));
}

} // namespace loomdeck
