// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/routes.h"
#include "backlog/backlogquery.h"
#include "core/json.h"
#include "core/texttime.h"
#include "engine/engine.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qint64 mostListed = 1000;

template<typename T>
QJsonArray jsonList(const std::vector<T> &list)
{
    QJsonArray array;
    for (const T &one : list)
        array.append(one.toJson());
    return array;
}

/** `If-Match: "7"` names the row version the caller saw, as a field `rowVersion` does. */
std::optional<Error> addRowVersion(const ApiCall &call, QJsonObject &params)
{
    static const QRegularExpression form(u"^(?:W/)?\"?(\\d{1,18})\"?$"_s);
    const QString tag = QString::fromLatin1(call.request.header("if-match")).trimmed();
    if (tag.isEmpty() || tag == u"*")
        return std::nullopt;
    const auto match = form.match(tag);
    // Acting without the condition that somebody set would be worse than not acting.
    if (!match.hasMatch())
        return Error::badInput(u"BAD_IF_MATCH"_s, u"If-Match is no row version."_s,
                               u"Send one rowVersion of the item in quotes, for example \"7\"."_s);
    if (!params.contains(u"rowVersion"_s))
        params.insert(u"rowVersion"_s, match.captured(1).toLongLong());
    return std::nullopt;
}

ApiHandler onItem(Engine &engine, const QString &id)
{
    return [&engine, id](const ApiCall &call, const ApiAnswer &answer) {
        const auto plan = call.guid(0);
        auto body = call.object();
        if (!plan || !body)
            return answer(HttpResponse::failure(plan ? body.error() : plan.error()));
        QJsonObject params = body.value();
        params.insert(u"planId"_s, plan.value());
        params.insert(u"backlogId"_s, call.args[1]);
        if (const auto error = addRowVersion(call, params))
            return answer(HttpResponse::failure(*error));
        answerWithCommand(engine, id, call, params, answer);
    };
}

QJsonObject factsJson(const ItemFacts &facts)
{
    QJsonObject json{{u"item"_s, facts.item.toJson()},
                     {u"state"_s, itemStateName(facts.item.item.state())},
                     {u"sinceUtc"_s, isoText(facts.item.item.sinceAt)},
                     {u"attempts"_s, facts.item.item.attempts},
                     {u"plan"_s, facts.plan.toJson()},
                     {u"job"_s, facts.job ? QJsonValue(facts.job->toJson()) : QJsonValue(QJsonValue::Null)},
                     {u"jobAttempts"_s, jsonList(facts.attempts)},
                     {u"transcripts"_s, jsonList(facts.transcripts)},
                     {u"history"_s, jsonList(facts.history)}};
    QJsonArray unmet;
    for (const auto &[token, maker] : facts.unmetInputs)
        unmet.append(QJsonObject{{u"token"_s, token}, {u"maker"_s, maker}});
    json.insert(u"unmetInputs"_s, unmet);
    if (!facts.item.item.extra.isEmpty())
        json.insert(u"extra"_s, facts.item.item.extra);
    return json;
}

void addLists(Router &router, Queries &queries)
{
    router.add("GET", "/api/fiction/plans/{plan}/backlog", Role::Viewer,
               [&queries](const ApiCall &call, const ApiAnswer &answer) {
                   const auto plan = call.guid(0);
                   if (!plan)
                       return answer(HttpResponse::failure(plan.error()));
                   answerWith(queries.backlogOf(plan.value()), answer, jsonList<ItemWithTask>);
               });
    router.add("GET", "/api/fiction/plans/{plan}/backlog/actions", Role::Viewer,
               [&queries](const ApiCall &call, const ApiAnswer &answer) {
                   const auto plan = call.guid(0);
                   if (!plan)
                       return answer(HttpResponse::failure(plan.error()));
                   answerWith(queries.actionsOf(plan.value(), 50), answer,
                              [](const QJsonArray &rows) { return QJsonValue(rows); });
               });
    router.add("GET", "/api/fiction/plans/{plan}/backlog/{item}", Role::Viewer,
               [&queries](const ApiCall &call, const ApiAnswer &answer) {
                   const auto plan = call.guid(0);
                   if (!plan)
                       return answer(HttpResponse::failure(plan.error()));
                   queries.itemKey(plan.value(), call.args[1]).then([&queries, answer](const Result<qint64> &key) {
                       if (!key)
                           return answer(HttpResponse::failure(key.error()));
                       answerWith(queries.item(key.value()), answer, factsJson);
                   });
               });
    // What the console lists: every item of every plan by a query.
    router.add("GET", "/api/backlog", Role::Viewer, [&queries](const ApiCall &call, const ApiAnswer &answer) {
        const auto query = BacklogQuery::parse(call.request.param(u"query"_s));
        const auto limit = call.number(u"limit"_s, 100, 1, mostListed);
        const auto offset = call.number(u"offset"_s, 0, 0, 100'000'000);
        for (const Error *error : {query.ok() ? nullptr : &query.error(), limit.ok() ? nullptr : &limit.error(),
                                   offset.ok() ? nullptr : &offset.error()}) {
            if (error)
                return answer(HttpResponse::failure(*error));
        }
        const auto first = static_cast<int>(offset.value() + limit.value());
        queries.firstKeys(query.value(), first)
            .then([&queries, query, limit, offset, answer](const Result<std::vector<qint64>> &keys) {
                if (!keys)
                    return answer(HttpResponse::failure(keys.error()));
                const auto from = std::min(keys->size(), static_cast<size_t>(offset.value()));
                const std::vector<qint64> page(keys->begin() + static_cast<std::ptrdiff_t>(from), keys->end());
                queries.count(query.value()).then([&queries, page, query, answer](const Result<qint64> &total) {
                    if (!total)
                        return answer(HttpResponse::failure(total.error()));
                    answerWith(queries.items(page), answer, [query, total](const std::vector<ItemWithTask> &items) {
                        QJsonArray rows;
                        for (const ItemWithTask &both : items) {
                            QJsonObject row = both.toJson();
                            row.insert(u"planId"_s, both.planId);
                            row.insert(u"planName"_s, both.planName);
                            row.insert(u"state"_s, itemStateName(both.item.state()));
                            rows.append(row);
                        }
                        return QJsonValue(
                            QJsonObject{{u"query"_s, query->text()}, {u"total"_s, total.value()}, {u"items"_s, rows}});
                    });
                });
            });
    });
}

void addBulk(Router &router, Engine &engine)
{
    Queries &queries = engine.queries();
    router.add("POST", "/api/backlog/bulk", Role::Operator, [&engine](const ApiCall &call, const ApiAnswer &answer) {
        const auto body = call.object();
        if (!body)
            return answer(HttpResponse::failure(body.error()));
        answerWithCommand(engine, u"bulk.start"_s, call, body.value(), answer, 202);
    });
    router.add("POST", "/api/backlog/bulk/preview", Role::Viewer,
               [&queries](const ApiCall &call, const ApiAnswer &answer) {
                   const auto body = call.object();
                   if (!body)
                       return answer(HttpResponse::failure(body.error()));
                   answerWith(queries.bulkPreview(body.value(), static_cast<int>(mostListed)), answer,
                              [](const BulkPreview &preview) { return QJsonValue(preview.toJson()); });
               });
    router.add("GET", "/api/backlog/bulk", Role::Viewer, [&queries](const ApiCall &, const ApiAnswer &answer) {
        answerWith(queries.bulks(100), answer, jsonList<BulkOperation>);
    });
    router.add("GET", "/api/backlog/bulk/{operation}", Role::Viewer,
               [&queries](const ApiCall &call, const ApiAnswer &answer) {
                   answerWith(queries.bulk(call.args[0]), answer,
                              [](const BulkOperation &operation) { return QJsonValue(operation.toJson()); });
               });
    router.add("GET", "/api/backlog/bulk/{operation}/items", Role::Viewer,
               [&queries](const ApiCall &call, const ApiAnswer &answer) {
                   const auto after = call.number(u"after"_s, 0, 0, 100'000'000);
                   if (!after)
                       return answer(HttpResponse::failure(after.error()));
                   answerWith(queries.bulkOutcomes(call.args[0], after.value(), static_cast<int>(mostListed)), answer,
                              jsonList<BulkOutcome>);
               });
}

} // namespace

void addBacklogRoutes(Router &router, Engine &engine)
{
    addLists(router, engine.queries());
    router.add("POST", "/api/fiction/plans/{plan}/backlog/{item}/resume", Role::Operator,
               onItem(engine, u"backlog.resume"_s));
    router.add("POST", "/api/fiction/plans/{plan}/backlog/{item}/retry", Role::Operator,
               onItem(engine, u"backlog.retry"_s));
    router.add("POST", "/api/fiction/plans/{plan}/backlog/{item}/cancel", Role::Operator,
               onItem(engine, u"backlog.cancel"_s));
    addBulk(router, engine);
}

} // namespace loomdeck
