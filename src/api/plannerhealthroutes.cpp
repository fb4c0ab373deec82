// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/routes.h"
#include "core/json.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int usualRows = 50, mostRows = 500;

/** What the caller wants of each list, and whether it pages at all. */
struct HealthWish
{
    std::map<HealthList, HealthPageWish> pages;
    bool showPages = false;
};

Result<HealthWish> healthWishOf(const ApiCall &call)
{
    const auto limit = call.number(u"limit"_s, usualRows, 1, mostRows);
    if (!limit)
        return limit.error();
    HealthWish wish;
    wish.showPages = call.request.query.hasQueryItem(u"limit"_s);
    for (const HealthList list : allHealthLists()) {
        const QString name = healthListName(list);
        const auto own = call.number(name + u"Limit"_s, *limit, 1, mostRows);
        if (!own)
            return own.error();
        const QString after = call.request.param(name + u"After"_s);
        wish.showPages = wish.showPages || !after.isEmpty() || call.request.query.hasQueryItem(name + u"Limit"_s);
        wish.pages[list] = {static_cast<int>(*own), after};
    }
    return wish;
}

QJsonValue healthJson(const HealthDetails &details, bool showPages)
{
    QJsonObject json = details.report.toJson();
    const auto rows = [&details](HealthList list) { return details.pages.at(list).rows; };
    QJsonObject backlog = json[u"backlog"].toObject();
    backlog.insert(u"plans"_s, rows(HealthList::Plans));
    backlog.insert(u"recentTransitions"_s, rows(HealthList::Transitions));
    backlog.insert(u"staleItems"_s, rows(HealthList::Stale));
    backlog.insert(u"orphanedItems"_s, rows(HealthList::Orphaned));
    backlog.insert(u"telemetryEvents"_s, rows(HealthList::Telemetry));
    backlog.insert(u"actionLogs"_s, rows(HealthList::Actions));
    json.insert(u"backlog"_s, backlog);
    json.insert(u"worldBible"_s, QJsonObject{{u"plans"_s, rows(HealthList::WorldBible)}});
    QJsonObject telemetry = json[u"telemetry"].toObject();
    telemetry.insert(u"recentFailures"_s, rows(HealthList::Failures));
    json.insert(u"telemetry"_s, telemetry);
    if (showPages) {
        QJsonObject pages;
        for (const auto &[list, page] : details.pages)
            pages.insert(healthListName(list), orNull(page.next.isEmpty() ? QString() : page.next));
        json.insert(u"pages"_s, pages);
    }
    return json;
}

QJsonValue thresholdsJson(const std::vector<ThresholdRow> &rows)
{
    QJsonArray list;
    for (const ThresholdRow &row : rows)
        list.append(row.toJson());
    return list;
}

} // namespace

void addPlannerHealthRoutes(Router &router, Engine &engine)
{
    router.add("GET", "/api/diagnostics/planner", Role::Admin, [&engine](const ApiCall &call, const ApiAnswer &answer) {
        const auto wish = healthWishOf(call);
        if (!wish)
            return answer(HttpResponse::failure(wish.error()));
        answerWith(
            engine.queries().healthDetails(wish->pages), answer,
            [showPages = wish->showPages](const HealthDetails &details) { return healthJson(details, showPages); });
    });
    router.add("GET", "/api/diagnostics/thresholds", Role::Admin, [&engine](const ApiCall &, const ApiAnswer &answer) {
        answerWith(engine.queries().healthThresholds(), answer, thresholdsJson);
    });
    router.add("PUT", "/api/diagnostics/thresholds", Role::Admin,
               [&engine](const ApiCall &call, const ApiAnswer &answer) {
                   const auto body = call.object();
                   if (!body)
                       return answer(HttpResponse::failure(body.error()));
                   answerWithCommand(engine, u"health.threshold"_s, call, *body, answer);
               });
}

} // namespace loomdeck
