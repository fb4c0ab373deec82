// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiserver.h"

#include "api/routes.h"
#include "core/log.h"
#include "engine/engine.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

HttpLimits limitsOf(const Config::Api &config)
{
    HttpLimits limits;
    limits.bodyBytes = config.bodyLimitBytes;
    limits.connections = config.maxConnections;
    limits.headerTimeout = config.headerTimeout;
    limits.idleTimeout = config.idleTimeout;
    return limits;
}

Error notFound(const HttpRequest &request)
{
    return Error::notFound(u"NOT_FOUND"_s, u"There is nothing at %1."_s.arg(request.path.left(200)),
                           u"The README lists the paths of the API."_s);
}

HttpResponse methodNotAllowed(const HttpRequest &request, const QByteArrayList &allowed)
{
    HttpResponse response = HttpResponse::failure(
        Error::badInput(u"METHOD_NOT_ALLOWED"_s,
                        u"%1 is not possible at %2."_s.arg(QString::fromLatin1(request.method), request.path.left(200)),
                        u"Use %1."_s.arg(QString::fromLatin1(allowed.join(", ")))));
    response.status = 405;
    response.headers.emplaceBack("Allow", allowed.join(", "));
    return response;
}

} // namespace

ApiServer::ApiServer(Engine &engine, Micros heartbeat, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_access(engine, engine.config().api.rateLimitPerMinute)
    , m_metrics(engine.clock())
    , m_server(limitsOf(engine.config().api),
               [this](const HttpRequest &request, Respond respond) { handle(request, respond); })
{
    addPlanRoutes(m_router, engine);
    addBacklogRoutes(m_router, engine);
    // Before the routes of single jobs: "next" is no job.
    addScheduleRoutes(m_router, engine);
    addJobRoutes(m_router, engine);
    addTriageRoutes(m_router, engine);
    addPromptRoutes(m_router, engine);
    addProviderRoutes(m_router, engine);
    addJournalRoutes(m_router, engine, *this);
    addMetricRoutes(m_router, engine);
    addPlannerHealthRoutes(m_router, engine);
    addAlertRoutes(m_router, engine);
    addDeliveryRoutes(m_router, engine);
    addHealthRoutes(m_router, engine, *this);
    connect(&engine.feed(), &JournalFeed::arrived, this, [this](const JournalBatch &batch) {
        for (const JournalEntry &entry : *batch) {
            if (entry.kind == u"token.revoke")
                forgetToken(entry.subjectId);
        }
        wakeStreams();
    });
    connect(&m_beat, &QTimer::timeout, this, [this] {
        const std::lock_guard lock(m_streamsMutex);
        for (const auto &weak : m_streams) {
            if (const auto stream = weak.lock())
                stream->beat();
        }
    });
    m_beat.start(std::chrono::duration_cast<std::chrono::milliseconds>(heartbeat));
}

ApiServer::~ApiServer()
{
    stop();
}

Result<QString> ApiServer::listen(const QString &address)
{
    return m_server.listen(address);
}

void ApiServer::stop()
{
    m_server.stopAccepting();
    wakeStreams();
}

void ApiServer::addStream(const std::shared_ptr<EventStream> &stream)
{
    const std::lock_guard lock(m_streamsMutex);
    std::erase_if(m_streams, [](const auto &weak) { return weak.expired(); });
    m_streams.push_back(stream);
}

int ApiServer::streams()
{
    const std::lock_guard lock(m_streamsMutex);
    return static_cast<int>(
        std::count_if(m_streams.begin(), m_streams.end(), [](const auto &weak) { return !weak.expired(); }));
}

void ApiServer::forgetToken(const QString &tokenId)
{
    m_access.forgetTokens();
    const std::lock_guard lock(m_streamsMutex);
    for (const auto &weak : m_streams) {
        if (const auto stream = weak.lock(); stream && stream->tokenId() == tokenId)
            stream->end();
    }
}

void ApiServer::wakeStreams()
{
    const std::lock_guard lock(m_streamsMutex);
    for (const auto &weak : m_streams) {
        if (const auto stream = weak.lock())
            stream->wake();
    }
}

void ApiServer::handle(const HttpRequest &request, const Respond &respond)
{
    const QString correlationId = correlationIdOf(request, m_engine.database().ids());
    const Router::Match match = m_router.find(request.method, request.parts);
    const Micros begun = m_engine.clock().steady();
    const auto answer = [this, respond, correlationId, begun, pattern = match.pattern,
                         method = request.method](HttpResponse response) {
        response.headers.emplaceBack("X-Correlation-Id", correlationId.toLatin1());
        m_metrics.noteRequest(method, pattern, response.status, m_engine.clock().steady() - begun);
        respond(std::move(response));
    };
    m_access.check(
        request, correlationId, match.open,
        [this, request, match, correlationId, answer](const Access::Verdict &verdict) {
            if (verdict.refusal)
                return answer(*verdict.refusal);
            if (!match.handler)
                return answer(match.allowed.isEmpty() ? HttpResponse::failure(notFound(request))
                                                      : methodNotAllowed(request, match.allowed));
            if (verdict.actor->role < match.role) {
                return answer(HttpResponse::failure(
                    Error::forbidden(u"FORBIDDEN"_s,
                                     u"This needs the role %1; %2 is %3."_s.arg(
                                         roleName(match.role), verdict.actor->name, roleName(verdict.actor->role)),
                                     u"Ask somebody with that role, or use another token."_s)
                        .with(u"requiredRole"_s, roleName(match.role))));
            }
            (*match.handler)({request, *verdict.actor, correlationId, match.args}, answer);
        });
}

} // namespace loomdeck
