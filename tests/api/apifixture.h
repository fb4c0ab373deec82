// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiserver.h"
#include "engine/engine.h"
#include "support/httpclient.h"
#include "support/teststore.h"

namespace loomdeck::test {

/** An engine with an API on a free port of its own, a token of each role, and words for the usual calls. */
class ApiFixture
{
public:
    struct Options
    {
        Config config;
        int workers = 0; ///< none: nothing happens but what the test asks for
        std::unique_ptr<Clock> clock;
        QString storeUrl; ///< a new store when empty
        Micros heartbeat = std::chrono::seconds(15);
    };
    ApiFixture();
    explicit ApiFixture(Options options);
    ~ApiFixture();

    Engine &engine() { return *m_engine; }
    ApiServer &server() { return *m_server; }
    quint16 port() const { return m_port; }
    /** As SIGTERM does: no more requests, then the end of both. */
    void shutDown();

    const QByteArray &token(Role role) const { return m_tokens[static_cast<size_t>(role)]; }
    HttpHeaders as(Role role, HttpHeaders more = {}) const;

    /** Each over a new connection. */
    HttpReply get(const QString &path, Role role = Role::Viewer, const HttpHeaders &headers = {});
    HttpReply post(const QString &path, const QJsonObject &body = {}, Role role = Role::Operator,
                   const HttpHeaders &headers = {});
    /** A body that need not be JSON. */
    HttpReply postBytes(const QString &path, const QByteArray &body, Role role = Role::Operator,
                        const HttpHeaders &headers = {});

    /** Makes a plan with the seeded author; its id. */
    QString newPlan(const QString &name = QStringLiteral("New Saga"), const QString &branch = {});
    QJsonArray backlog(const QString &planId);
    QJsonObject item(const QString &planId, const QString &backlogId);
    /** What the contract wants for this item, with the seeded provider, model and agent. */
    QJsonObject resumeBody(const QString &planId, const QString &backlogId);
    static QString itemPath(const QString &planId, const QString &backlogId, const QString &action = {});

    std::vector<JournalEntry> entries(const QString &kind = {});
    qint64 count(const QString &sql);
    /** Everything that a command could change, as text: two equal texts mean that nothing happened. */
    QStringList rows();

private:
    QByteArray createToken(Role role);

    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<ApiServer> m_server;
    quint16 m_port = 0;
    std::array<QByteArray, 3> m_tokens;
};

/** The keys of an object, sorted. */
QStringList keysOf(const QJsonObject &object);

} // namespace loomdeck::test
