// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/matcherparser.h"
#include "alerts/runbook.h"
#include "api/routes.h"
#include "core/json.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int usualAlerts = 100, mostAlerts = 1000;
constexpr int longestWindowMinutes = 7 * 24 * 60;

/** `filter=plan="saga"` any number of times: all must match. */
Result<Matchers> filterMatchers(const ApiCall &call)
{
    Matchers matchers;
    for (const QString &text : call.request.query.allQueryItemValues(u"filter"_s, QUrl::FullyDecoded)) {
        const auto some = parseMatchers(text);
        if (!some)
            return Error(some.error()).with(u"path"_s, u"?filter"_s);
        matchers.insert(matchers.end(), some->begin(), some->end());
    }
    return matchers;
}

Result<AlertFilter> alertFilterOf(const ApiCall &call)
{
    AlertFilter filter;
    for (const QString &name : call.request.param(u"state"_s).split(u',', Qt::SkipEmptyParts)) {
        const qsizetype at = alertStandingNames().indexOf(name);
        if (at < 0)
            return Error::badInput(u"UNKNOWN_VALUE"_s, u"\"%1\" is no state of an alert."_s.arg(name.left(40)),
                                   u"Use some of %1; without any, all that are live are listed."_s.arg(
                                       alertStandingNames().join(u", "_s)))
                .with(u"path"_s, u"?state"_s);
        filter.standings << static_cast<AlertStanding>(at);
    }
    const auto matchers = filterMatchers(call);
    if (!matchers)
        return matchers.error();
    filter.matchers = *matchers;
    filter.planId = call.request.param(u"planId"_s);
    filter.after = call.request.param(u"after"_s);
    const auto limit = call.number(u"limit"_s, usualAlerts, 1, mostAlerts);
    if (!limit)
        return limit.error();
    filter.limit = static_cast<int>(*limit);
    return filter;
}

QJsonValue alertPageJson(const AlertPage &page)
{
    QJsonArray rows;
    for (const AlertRow &row : page.rows)
        rows.append(row.toJson());
    return QJsonObject{{u"alerts"_s, rows}, {u"next"_s, orNull(page.next.isEmpty() ? QString() : page.next)}};
}

QJsonValue alertDetailsJson(const AlertDetails &details)
{
    QJsonObject json = details.row.toJson();
    QJsonArray history;
    for (const JournalEntry &entry : details.history)
        history.append(entry.toJson());
    json.insert(u"history"_s, history);
    return json;
}

QJsonValue previewJson(const SilencePreview &preview)
{
    QJsonArray rows;
    for (const Alert &alert : preview.first)
        rows.append(alert.toJson());
    return QJsonObject{{u"total"_s, preview.total}, {u"alerts"_s, rows}};
}

/** The command with what stands in the body and, as `param`, what the path names. */
ApiHandler alertCommand(Engine &engine, const QString &command, const QString &param = {})
{
    return [&engine, command, param](const ApiCall &call, const ApiAnswer &answer) {
        const auto body = call.object();
        if (!body)
            return answer(HttpResponse::failure(body.error()));
        QJsonObject params = *body;
        if (!param.isEmpty()) {
            const auto id = call.guid(0);
            if (!id)
                return answer(HttpResponse::failure(id.error()));
            params.insert(param, *id);
        }
        answerWithCommand(engine, command, call, params, answer, command == u"silence.create" ? 201 : 200);
    };
}

void addAlertLists(Router &router, Engine &engine)
{
    Queries &queries = engine.queries();
    router.add("GET", "/api/alerts", Role::Viewer, [&queries](const ApiCall &call, const ApiAnswer &answer) {
        const auto filter = alertFilterOf(call);
        if (!filter)
            return answer(HttpResponse::failure(filter.error()));
        answerWith(queries.alerts(*filter), answer, alertPageJson);
    });
    router.add("GET", "/api/alerts/counts", Role::Viewer, [&queries](const ApiCall &, const ApiAnswer &answer) {
        answerWith(queries.alertCounts(), answer,
                   [](const AlertCounts &counts) { return QJsonValue(counts.toJson()); });
    });
    router.add("GET", "/api/alerts/{alert}", Role::Viewer, [&queries](const ApiCall &call, const ApiAnswer &answer) {
        const auto id = call.guid(0);
        if (!id)
            return answer(HttpResponse::failure(id.error()));
        answerWith(queries.alert(*id), answer, alertDetailsJson);
    });
    for (const QString &act : {u"acknowledge"_s, u"unacknowledge"_s, u"snooze"_s, u"unsnooze"_s})
        router.add("POST", ("/api/alerts/{alert}/" + act.toLatin1()).constData(), Role::Operator,
                   alertCommand(engine, u"alert."_s + act, u"alertId"_s));
}

void addAlertRules(Router &router, Engine &engine)
{
    router.add("GET", "/api/alerts/rules", Role::Viewer, [&engine](const ApiCall &, const ApiAnswer &answer) {
        answerWith(engine.queries().alertRules(engine.alerts().baseRules()), answer,
                   [](const std::vector<AlertRule> &rules) {
                       QJsonArray rows;
                       for (const AlertRule &rule : rules)
                           rows.append(rule.toJson());
                       return QJsonValue(rows);
                   });
    });
    router.add("PUT", "/api/alerts/rules", Role::Admin, alertCommand(engine, u"alert.rule"_s));
    router.add("POST", "/api/alerts/rules/preview", Role::Viewer,
               [&engine](const ApiCall &call, const ApiAnswer &answer) {
                   const auto body = call.object();
                   if (!body)
                       return answer(HttpResponse::failure(body.error()));
                   answerWith(engine.queries().alertRuleTrial(engine.alerts().baseRules(), alertRuleWish(*body)),
                              answer, [](const RuleTrial &trial) { return QJsonValue(trial.toJson()); });
               });
}

void addSilences(Router &router, Engine &engine)
{
    Queries &queries = engine.queries();
    router.add("GET", "/api/silences", Role::Viewer, [&engine, &queries](const ApiCall &call, const ApiAnswer &answer) {
        const auto limit = call.number(u"limit"_s, usualAlerts, 1, 10'000);
        const auto expiring = call.number(u"expiringMinutes"_s, 0, 1, longestWindowMinutes);
        if (!limit || !expiring)
            return answer(HttpResponse::failure(limit ? expiring.error() : limit.error()));
        const auto list = *expiring > 0
                              ? queries.silencesExpiring(std::chrono::minutes(*expiring))
                              : queries.silences(call.request.param(u"expired"_s) == u"true", static_cast<int>(*limit));
        answerWith(list, answer, [now = engine.clock().now()](const std::vector<StoredSilence> &silences) {
            QJsonArray rows;
            for (const StoredSilence &one : silences)
                rows.append(one.toJson(now));
            return QJsonValue(rows);
        });
    });
    router.add("POST", "/api/silences", Role::Operator, alertCommand(engine, u"silence.create"_s));
    router.add("POST", "/api/silences/preview", Role::Viewer, [&queries](const ApiCall &call, const ApiAnswer &answer) {
        const auto body = call.object();
        if (!body)
            return answer(HttpResponse::failure(body.error()));
        const auto matchers = matchersFromJson((*body)[u"matchers"]);
        if (!matchers)
            return answer(HttpResponse::failure(matchers.error()));
        answerWith(queries.silencePreview(*matchers), answer, previewJson);
    });
    router.add("GET", "/api/silences/{silence}", Role::Viewer,
               [&engine, &queries](const ApiCall &call, const ApiAnswer &answer) {
                   const auto id = call.guid(0);
                   if (!id)
                       return answer(HttpResponse::failure(id.error()));
                   answerWith(queries.silence(*id), answer, [now = engine.clock().now()](const StoredSilence &one) {
                       return QJsonValue(one.toJson(now));
                   });
               });
    router.add("POST", "/api/silences/{silence}/end", Role::Operator,
               alertCommand(engine, u"silence.end"_s, u"silenceId"_s));
    router.add("DELETE", "/api/silences/{silence}", Role::Operator,
               alertCommand(engine, u"silence.end"_s, u"silenceId"_s));
}

void takePosted(Engine &engine, const ApiCall &call, const ApiAnswer &answer,
                const Result<std::vector<PostedAlert>> &posted, Micros timeout)
{
    if (!posted)
        return answer(HttpResponse::failure(posted.error()));
    answerWith(engine.alerts().post(*posted, timeout, call.actor), answer,
               [](const IntakeReport &report) { return QJsonValue(report.toJson()); });
}

/** What other programs post: Prometheus as to its Alertmanager, and an Alertmanager as to its webhook. */
void addInbound(Router &router, Engine &engine)
{
    router.add("POST", "/api/v2/alerts", Role::Operator, [&engine](const ApiCall &call, const ApiAnswer &answer) {
        const auto body = parseJson(call.request.body, {.bytes = 0, .depth = 16});
        if (!body)
            return answer(HttpResponse::failure(body.error()));
        if (!body->isArray())
            return answer(HttpResponse::failure(
                Error::badInput(u"ALERTS_SHAPE"_s, u"The body is no list of alerts."_s,
                                u"Send [{\"labels\":{…},\"annotations\":{…}}]; what Alertmanager's webhook sends goes "
                                "to /api/v2/webhook."_s)));
        takePosted(engine, call, answer, readPostedAlerts(body->toArray()), postlimits::resolveTimeout);
    });
    router.add("POST", "/api/v2/webhook", Role::Operator, [&engine](const ApiCall &call, const ApiAnswer &answer) {
        const auto body = call.object();
        if (!body)
            return answer(HttpResponse::failure(body.error()));
        takePosted(engine, call, answer, readAlertWebhook(*body), postlimits::webhookTimeout);
    });
}

void addRunbooks(Router &router)
{
    router.add("GET", "/api/runbooks", Role::Viewer, [](const ApiCall &, const ApiAnswer &answer) {
        answer(HttpResponse::json(toJsonArray(runbook::names())));
    });
    router.add("GET", "/api/runbooks/{runbook}", Role::Viewer, [](const ApiCall &call, const ApiAnswer &answer) {
        const QString name = call.args.at(0), text = runbook::text(name);
        if (text.isEmpty())
            return answer(HttpResponse::failure(Error::notFound(u"RUNBOOK_NOT_FOUND"_s, u"There is no such runbook."_s,
                                                                u"GET /api/runbooks lists them."_s)));
        answer(HttpResponse::json(QJsonObject{{u"name"_s, name}, {u"markdown"_s, text}}));
    });
}

} // namespace

void addAlertRoutes(Router &router, Engine &engine)
{
    addRunbooks(router);
    // Before the routes of single alerts: "rules" is no alert.
    addAlertRules(router, engine);
    addAlertLists(router, engine);
    addSilences(router, engine);
    addInbound(router, engine);
}

} // namespace loomdeck
