// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/http.h"
#include "api/ratelimiter.h"
#include "core/actor.h"
#include "engine/queries.h"

#include <mutex>

namespace loomdeck {

class Engine;

/**
 * Who calls, and how often: turns a bearer token into an actor and counts requests. Tokens are remembered for a moment
 * and forgotten when one is revoked. Called on the server's thread; answers from any.
 */
class Access
{
public:
    Access(Engine &engine, int requestsPerMinute);

    struct Verdict
    {
        std::optional<Actor> actor;
        std::optional<HttpResponse> refusal;
    };
    /** `anonymousOk`: health and metrics need no token on loopback. */
    void check(const HttpRequest &request, const QString &correlationId, bool anonymousOk,
               std::function<void(Verdict)> done);

    void forgetTokens();

private:
    struct Known
    {
        std::optional<ApiToken> token;
        Micros until{0};
    };
    Verdict judge(const HttpRequest &request, const QString &correlationId, const std::optional<ApiToken> &token);
    std::optional<HttpResponse> overLimit(const QString &caller, const QString &correlationId);

    Engine &m_engine;
    std::mutex m_mutex;
    RateLimiter m_limiter;
    QHash<QByteArray, Known> m_known;
};

/** The caller's correlation id, or a new one; a GUID comes back without dashes. */
QString correlationIdOf(const HttpRequest &request, IdSource &ids);

} // namespace loomdeck
