// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiserver.h"
#include "api/routes.h"
#include "core/texttime.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QStringList kindsOf(const ApiCall &call)
{
    const QString kinds = call.request.param(u"kind"_s);
    return kinds.isEmpty() ? QStringList() : kinds.split(u',');
}

/** Where the caller stopped: `Last-Event-ID`, else `?after=`; nothing means from now on. */
Result<std::optional<qint64>> positionOf(const ApiCall &call)
{
    const QByteArray header = call.request.header("last-event-id").trimmed();
    const QString text = header.isEmpty() ? call.request.param(u"after"_s) : QString::fromLatin1(header);
    if (text.isEmpty())
        return std::optional<qint64>();
    bool ok = false;
    const qint64 position = text.toLongLong(&ok);
    if (!ok || position < 0)
        return Error::badInput(u"BAD_POSITION"_s, u"\"%1\" is no position of the journal."_s.arg(text.left(40)),
                               u"Send the id of the last event you have, or 0 for all."_s);
    return std::optional(position);
}

void openStream(Engine &engine, ApiServer &server, qint64 after, const EventFilter &filter, const QString &tokenId,
                const ApiAnswer &answer)
{
    auto stream = std::make_shared<EventStream>(engine, after, filter, tokenId);
    server.addStream(stream);
    HttpResponse response;
    response.contentType = "text/event-stream";
    response.headers.emplaceBack("X-Accel-Buffering", "no");
    response.chunks = stream;
    answer(response);
}

} // namespace

void addJournalRoutes(Router &router, Engine &engine, ApiServer &server)
{
    router.add("GET", "/api/events", Role::Viewer, [&engine, &server](const ApiCall &call, const ApiAnswer &answer) {
        const auto position = positionOf(call);
        if (!position)
            return answer(HttpResponse::failure(position.error()));
        const EventFilter filter{kindsOf(call), call.request.param(u"planId"_s)};
        if (*position)
            return openStream(engine, server, **position, filter, call.actor.id, answer);
        engine.queries().journalHead().then(
            [&engine, &server, filter, token = call.actor.id, answer](const Result<qint64> &head) {
                if (!head)
                    return answer(HttpResponse::failure(head.error()));
                openStream(engine, server, head.value(), filter, token, answer);
            });
    });
    router.add("GET", "/api/journal", Role::Viewer, [&engine](const ApiCall &call, const ApiAnswer &answer) {
        const auto after = call.number(u"after"_s, 0, 0, std::numeric_limits<qint64>::max());
        const auto before = call.number(u"before"_s, 0, 0, std::numeric_limits<qint64>::max());
        const auto limit = call.number(u"limit"_s, 100, 1, 1000);
        for (const Error *error : {after.ok() ? nullptr : &after.error(), before.ok() ? nullptr : &before.error(),
                                   limit.ok() ? nullptr : &limit.error()}) {
            if (error)
                return answer(HttpResponse::failure(*error));
        }
        JournalFilter filter;
        filter.after = after.value();
        filter.before = before.value();
        filter.limit = static_cast<int>(limit.value());
        filter.kinds = kindsOf(call);
        filter.planId = call.request.param(u"planId"_s);
        filter.subjectId = call.request.param(u"subjectId"_s);
        filter.newestFirst = call.request.param(u"order"_s) == u"newest";
        answerWith(engine.queries().journal(filter), answer, [](const std::vector<JournalEntry> &entries) {
            QJsonArray rows;
            for (const JournalEntry &entry : entries)
                rows.append(entry.toJson());
            return QJsonValue(rows);
        });
    });
    router.add("GET", "/api/commands", Role::Viewer, [&engine](const ApiCall &, const ApiAnswer &answer) {
        QJsonArray rows;
        for (const Command &command : engine.commands().all())
            rows.append(command.spec.toJson());
        answer(HttpResponse::json(rows));
    });
    // Whatever a screen can do: the role is that of the command.
    router.add("POST", "/api/commands/{command}", Role::Viewer,
               [&engine](const ApiCall &call, const ApiAnswer &answer) {
                   const auto body = call.object();
                   if (!body)
                       return answer(HttpResponse::failure(body.error()));
                   answerWithCommand(engine, call.args[0], call, body.value(), answer);
               });
    router.add("GET", "/api/tokens", Role::Admin, [&engine](const ApiCall &, const ApiAnswer &answer) {
        answerWith(engine.queries().tokens(), answer, [](const std::vector<ApiToken> &list) {
            QJsonArray rows;
            for (const ApiToken &token : list) {
                rows.append(QJsonObject{{u"name"_s, token.name},
                                        {u"role"_s, roleName(token.role)},
                                        {u"createdAtUtc"_s, isoText(token.createdAt)},
                                        {u"revokedAtUtc"_s, token.revokedAt ? QJsonValue(isoText(*token.revokedAt))
                                                                            : QJsonValue(QJsonValue::Null)}});
            }
            return QJsonValue(rows);
        });
    });
}

} // namespace loomdeck
