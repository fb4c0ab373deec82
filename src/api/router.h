// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/http.h"
#include "core/actor.h"
#include "core/result.h"

#include <optional>
#include <QFuture>
#include <QStringList>
#include <vector>

namespace loomdeck {

/** A request whose caller is known, with the values of the path's variables. */
struct ApiCall
{
    HttpRequest request;
    Actor actor;
    QString correlationId;
    QStringList args; ///< in the order of the `{…}` in the pattern

    /** The body as JSON object; `{}` when it is empty. Errors: those of parseJson, JSON_NOT_OBJECT. */
    Result<QJsonObject> object() const;
    /** An argument as GUID. Errors: NOT_FOUND, for a path that cannot exist. */
    Result<QString> guid(int arg) const;
    /** A whole number of the query within bounds, or the default. Errors: OUT_OF_RANGE. */
    Result<qint64> number(const QString &name, qint64 fallback, qint64 min, qint64 max) const;
};

using ApiAnswer = std::function<void(HttpResponse)>;
using ApiHandler = std::function<void(const ApiCall &, ApiAnswer)>;

/** Finds the handler of a method and path. Filled once, then only read: any thread. */
class Router
{
public:
    /** `/api/fiction/plans/{plan}/backlog`; everybody with `role` may call it. */
    void add(const char *method, const char *pattern, Role role, ApiHandler handler);
    /** As add, but needs no token on loopback. */
    void addOpen(const char *method, const char *pattern, ApiHandler handler);

    struct Match
    {
        const ApiHandler *handler = nullptr;
        QStringList args;
        Role role = Role::Viewer;
        bool open = false;
        QString pattern;
        QByteArrayList allowed; ///< methods of the path, when the asked one is not among them
    };
    /** `parts` as those of HttpRequest. */
    Match find(const QByteArray &method, QStringList parts) const;

    struct Route
    {
        QByteArray method;
        QStringList parts;
        QString pattern;
        Role role = Role::Viewer;
        bool open = false;
        ApiHandler handler;
    };
    /** In the order they were added. */
    const std::vector<Route> &routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

/** Answers with what a future brings, turned into JSON by `toJson`, or with its error. */
template<typename T, typename F>
void answerWith(QFuture<Result<T>> future, ApiAnswer answer, F toJson, int status = 200)
{
    future.then([answer, toJson, status](const Result<T> &result) {
        if (result)
            answer(HttpResponse::json(toJson(*result), status));
        else
            answer(HttpResponse::failure(result.error()));
    });
}

} // namespace loomdeck
