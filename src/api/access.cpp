// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/access.h"

#include "core/ids.h"
#include "engine/engine.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// A revoked token is forgotten at once where the journal is followed; this bounds the rest.
constexpr Micros remember = 2s;
constexpr qsizetype mostRemembered = 10'000;

HttpResponse unauthorized(const QString &message)
{
    Error error{Error::Kind::Unauthorized,
                u"UNAUTHORIZED"_s,
                message,
                u"Send \"Authorization: Bearer TOKEN\"; \"loomdeck token create\" makes one."_s,
                {}};
    HttpResponse response = HttpResponse::failure(error);
    response.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return response;
}

/** What the caller names itself; only the engine itself is the automation, whose entries name no person. */
QString sourceOf(const HttpRequest &request)
{
    const QString client = QString::fromUtf8(request.header("x-console-client")).left(60).trimmed();
    const bool isOurs = client.compare(Actor::automation().source, Qt::CaseInsensitive) == 0;
    return client.isEmpty() || isOurs ? u"api"_s : client;
}

} // namespace

QString correlationIdOf(const HttpRequest &request, IdSource &ids)
{
    static const QRegularExpression allowed(u"^[\\x21-\\x7e]{1,128}$"_s);
    const QString given = QString::fromLatin1(request.header("x-correlation-id")).trimmed();
    if (const auto guid = parseGuid(given); guid && given.size() >= 32)
        return guidDigits(guid.value());
    return allowed.match(given).hasMatch() ? given : guidDigits(ids.next());
}

Access::Access(Engine &engine, int requestsPerMinute)
    : m_engine(engine)
    , m_limiter(engine.clock(), requestsPerMinute)
{}

void Access::forgetTokens()
{
    const std::lock_guard lock(m_mutex);
    m_known.clear();
}

std::optional<HttpResponse> Access::overLimit(const QString &caller, const QString &correlationId)
{
    int wait = 0;
    {
        const std::lock_guard lock(m_mutex);
        wait = m_limiter.wait(caller);
    }
    if (wait == 0)
        return std::nullopt;
    Error error{Error::Kind::RateLimited,
                u"RATE_LIMITED"_s,
                u"Too many requests; wait %1 s."_s.arg(wait),
                u"Slow down, or raise api.rateLimitPerMinute."_s,
                {{u"retryAfterSeconds"_s, wait}, {u"correlationId"_s, correlationId}}};
    HttpResponse response = HttpResponse::failure(error);
    response.headers.emplaceBack("Retry-After", QByteArray::number(wait));
    return response;
}

Access::Verdict Access::judge(const HttpRequest &request, const QString &correlationId,
                              const std::optional<ApiToken> &token)
{
    if (!token) {
        if (auto limited = overLimit(u"address "_s + QString::fromLatin1(request.remote), correlationId))
            return {{}, limited};
        return {{}, unauthorized(u"The token is not known or was revoked."_s)};
    }
    if (auto limited = overLimit(u"token "_s + token->id, correlationId))
        return {{}, limited};
    return {Actor{token->name, token->id, sourceOf(request), token->role, correlationId}, {}};
}

void Access::check(const HttpRequest &request, const QString &correlationId, bool anonymousOk,
                   std::function<void(Verdict)> done)
{
    const QByteArray header = request.header("authorization");
    if (header.isEmpty()) {
        const QString caller = u"address "_s + QString::fromLatin1(request.remote);
        if (auto limited = overLimit(caller, correlationId))
            return done({{}, limited});
        if (anonymousOk && request.isLoopback)
            return done({Actor{u"anonymous"_s, {}, u"api"_s, Role::Viewer, correlationId}, {}});
        return done({{}, unauthorized(u"The request names no token."_s)});
    }
    if (!header.toLower().startsWith("bearer ")) {
        if (auto limited = overLimit(u"address "_s + QString::fromLatin1(request.remote), correlationId))
            return done({{}, limited});
        return done({{}, unauthorized(u"The authorization is no bearer token."_s)});
    }
    const QString secret = QString::fromUtf8(header.mid(7)).trimmed();
    const QByteArray key = QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
    const Micros now = m_engine.clock().steady();
    std::optional<Known> known;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_known.find(key); found != m_known.end() && found->until > now)
            known = *found;
    }
    if (known)
        return done(judge(request, correlationId, known->token));
    m_engine.queries().tokenOf(secret).then(
        [this, request, correlationId, key, now, done](const Result<std::optional<ApiToken>> &found) {
            if (!found)
                return done({{}, HttpResponse::failure(found.error())});
            {
                const std::lock_guard lock(m_mutex);
                if (m_known.size() > mostRemembered)
                    m_known.clear();
                m_known.insert(key, {found.value(), now + remember});
            }
            done(judge(request, correlationId, found.value()));
        });
}

} // namespace loomdeck
