// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiserver.h"
#include "api/routes.h"
#include "core/texttime.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// The feed asks every two seconds; a store that has not answered for this long does not answer.
constexpr auto feedLate = 10s;

QJsonObject check(const QString &name, bool ok, const QString &reason)
{
    return {{u"name"_s, name}, {u"ok"_s, ok}, {u"reason"_s, ok ? QJsonValue(QJsonValue::Null) : QJsonValue(reason)}};
}

/** Prompts that phases cannot use. It is no reason to send callers elsewhere: every node shares them. */
QJsonObject promptCheck(const Result<std::vector<PromptTemplate>> &prompts)
{
    if (!prompts)
        return check(u"prompts"_s, false, prompts.error().message);
    QStringList wrong;
    for (const PromptTemplate &one : *prompts) {
        if (one.issue != PromptIssue::None) {
            const Error error = promptIssueError(one.id, one.issue);
            wrong << u"%1. %2"_s.arg(error.message, error.suggestedFix);
        }
    }
    return check(u"prompts"_s, wrong.isEmpty(), wrong.join(u' '));
}

/** Ready: the store answers, and the journal is followed. */
void answerReady(Engine &engine, const ApiAnswer &answer)
{
    engine.queries().ping().then([&engine, answer](const Result<void> &store) {
        engine.queries().prompts().then([&engine, answer, store](const Result<std::vector<PromptTemplate>> &prompts) {
            const bool followed = engine.clock().now() - engine.feed().lastAnswer() < feedLate;
            const QJsonArray checks{
                check(u"store"_s, store.ok(), store.ok() ? QString() : store.error().message),
                check(u"journal"_s, followed, u"The journal has not been read for more than 10 s."_s),
                promptCheck(prompts)};
            const bool ready = store.ok() && followed;
            answer(HttpResponse::json(
                QJsonObject{{u"status"_s, ready ? u"ready"_s : u"not ready"_s}, {u"checks"_s, checks}},
                ready ? 200 : 503));
        });
    });
}

Metrics::Gauges gaugesOf(Engine &engine, ApiServer &server, const OverviewFacts &facts)
{
    Metrics::Gauges gauges;
    gauges.jobs = facts.jobs;
    gauges.itemsByState.resize(static_cast<size_t>(allItemStates().size()));
    for (const backlogsql::PlanCounts &plan : facts.plans) {
        for (size_t i = 0; i < gauges.itemsByState.size(); ++i)
            gauges.itemsByState[i] += plan.byState[i];
    }
    gauges.journalHead = facts.journalHead;
    gauges.sealedUpTo = facts.sealedUpTo;
    gauges.workers = engine.jobs().workers();
    gauges.workersBusy = engine.jobs().running();
    gauges.connections = server.connections();
    gauges.streams = server.streams();
    gauges.leads = engine.leadership().leads();
    gauges.now = engine.clock().now();
    return gauges;
}

void answerMetrics(Engine &engine, ApiServer &server, const ApiAnswer &answer)
{
    engine.queries().overview(0).then([&engine, &server, answer](const Result<OverviewFacts> &facts) {
        if (!facts)
            return answer(HttpResponse::failure(facts.error()));
        Metrics::Gauges gauges = gaugesOf(engine, server, *facts);
        engine.queries().currentMetrics().then(
            [&server, answer, gauges](const Result<metrics::CurrentMetrics> &current) mutable {
                if (!current)
                    return answer(HttpResponse::failure(current.error()));
                gauges.planner = *current;
                answer(HttpResponse::text(server.metrics().text(gauges), "text/plain; version=0.0.4; charset=utf-8"));
            });
    });
}

} // namespace

void addHealthRoutes(Router &router, Engine &engine, ApiServer &server)
{
    router.addOpen("GET", "/health/live", [](const ApiCall &, const ApiAnswer &answer) {
        answer(HttpResponse::json(QJsonObject{{u"status"_s, u"live"_s}}));
    });
    router.addOpen("GET", "/health/ready",
                   [&engine](const ApiCall &, const ApiAnswer &answer) { answerReady(engine, answer); });
    router.addOpen("GET", "/metrics", [&engine, &server](const ApiCall &, const ApiAnswer &answer) {
        answerMetrics(engine, server, answer);
    });
}

} // namespace loomdeck
