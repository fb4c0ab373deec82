// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/referenceserver.h"

#include "core/json.h"
#include "importer/importfixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

ReferenceServer::ReferenceServer()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("No port: %s", qPrintable(m_server.errorString()));
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] {
                const QByteArray request = socket->peek(socket->bytesAvailable());
                if (!request.contains("\r\n\r\n"))
                    return;
                socket->readAll();
                answer(*socket, request);
            });
        }
    });
}

QUrl ReferenceServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void ReferenceServer::answer(QTcpSocket &socket, const QByteArray &request)
{
    const QByteArray path = request.split(' ').value(1);
    m_asked << path;
    m_lastRequest = request;
    const Script script = m_scripts.value(path, [](int) { return Answer{404, {}}; });
    const Answer answer = script(++m_calls[path]);
    if (answer.silent)
        return;
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " Said\r\nConnection: close\r\n";
    for (const QByteArray &header : answer.headers)
        text += header + "\r\n";
    const qint64 length = answer.claimedLength < 0 ? answer.body.size() : answer.claimedLength;
    text += "Content-Length: " + QByteArray::number(length) + "\r\n\r\n" + answer.body;
    socket.write(text);
    socket.disconnectFromHost();
}

void ReferenceServer::playTide(const QString &form)
{
    const auto file = [&form](const QString &name) { return readAll(importData(u"tide/%1/%2"_s.arg(form, name))); };
    const QJsonValue people = must(parseJson(readAll(importData(u"tide/people.json"_s))));
    const QByteArray plans = "/api/fiction/plans";
    on("/api/fiction/projects", Answer{200, file(u"z-projects.json"_s)});
    on(plans, Answer{200, file(u"y-plans.json"_s)});
    on(plans + '/' + tide::plan.toLatin1() + "/backlog", Answer{200, file(u"a-backlog.json"_s)});
    on(plans + '/' + tide::plan.toLatin1() + "/backlog/actions", Answer{200, file(u"b-actions.json"_s)});
    on(plans + '/' + tide::orchardPlan.toLatin1() + "/backlog", Answer{200, "[]"});
    on(plans + '/' + tide::orchardPlan.toLatin1() + "/backlog/actions", Answer{200, "[]"});
    on("/api/llm/providers", Answer{200, jsonText(people[u"providers"])});
    // That server does not repeat whose models they are.
    QJsonObject model = people[u"models"][0].toObject();
    model.remove(u"providerId"_s);
    on("/api/llm/providers/" + tide::provider.toLatin1() + "/models", Answer{200, jsonText(QJsonArray{model})});
    on("/api/personas", Answer{200, jsonText(people[u"personas"])});
    on("/api/agents", Answer{200, jsonText(people[u"agents"])});
}

} // namespace loomdeck::test
