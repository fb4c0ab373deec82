// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/referencepull.h"

#include "core/ids.h"
#include "core/whendone.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** After these every other question would end the same way. */
bool endsAll(const Error &error)
{
    static const QStringList codes{u"REFERENCE_UNREACHABLE"_s, u"REFERENCE_TIMEOUT"_s, u"REFERENCE_UNAUTHORIZED"_s,
                                   u"REFERENCE_REDIRECT"_s,    u"REFERENCE_CUT_OFF"_s, u"REFERENCE_BUSY"_s};
    return codes.contains(error.code);
}

} // namespace

ReferencePull::ReferencePull(ReferenceClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_questions{{u"/api/fiction/projects"_s, u"projects"_s, RecordKind::Project, {}, {}},
                  {u"/api/fiction/plans"_s, u"plans"_s, RecordKind::Plan, {}, {}},
                  {u"/api/llm/providers"_s, u"providers"_s, RecordKind::Provider, {}, {}},
                  {u"/api/personas"_s, u"personas"_s, RecordKind::Persona, {}, {}},
                  {u"/api/agents"_s, u"agents"_s, RecordKind::Agent, {}, {}}}
{}

QFuture<Result<Pulled>> ReferencePull::pull()
{
    m_promise.start();
    next();
    return m_promise.future();
}

void ReferencePull::next()
{
    if (m_questions.empty()) {
        m_promise.addResult(Result<Pulled>(std::move(m_pulled)));
        m_promise.finish();
        return;
    }
    const Question question = m_questions.front();
    m_questions.pop_front();
    whenDone(this, m_client.get(question.path),
             [this, question](const Result<Payload> &answer) { answered(question, answer); });
}

void ReferencePull::answered(const Question &question, const Result<Payload> &answer)
{
    const bool isList = answer.ok() && answer->root.isArray();
    if (isList) {
        Payload payload = answer.value();
        payload.name = question.name;
        payload.shortName = question.name;
        payload.kind = question.kind;
        payload.planId = question.planId;
        payload.providerId = question.providerId;
        payload.asOf = m_clock.now();
        addFollowUps(question, payload);
        m_pulled.payloads.push_back(payload);
        return next();
    }
    const Error error = answer.ok() ? Error::unavailable(u"REFERENCE_GARBAGE"_s,
                                                         u"The answer to %1 is not a list."_s.arg(question.path),
                                                         u"Check that the address is that of the reference API."_s)
                                    : answer.error();
    // Who cannot even list projects is no server of the reference.
    if (endsAll(error) || question.kind == RecordKind::Project) {
        m_promise.addResult(Result<Pulled>(error));
        m_promise.finish();
        return;
    }
    m_pulled.refused.emplace_back(question.name, error);
    next();
}

void ReferencePull::addFollowUps(const Question &question, const Payload &answer)
{
    if (question.kind != RecordKind::Plan && question.kind != RecordKind::Provider)
        return;
    const QJsonArray rows = answer.root.toArray();
    for (const QJsonValue &row : rows) {
        const auto id = parseGuid(row[u"id"].toString());
        // A bad row is told of when its list is taken.
        if (!id)
            continue;
        const QString name = row[u"name"].toString();
        if (question.kind == RecordKind::Provider) {
            m_questions.push_back({u"/api/llm/providers/%1/models"_s.arg(id.value()),
                                   u"models of "_s + name,
                                   RecordKind::Model,
                                   {},
                                   id.value()});
            continue;
        }
        const QString plan = u"/api/fiction/plans/"_s + id.value();
        m_questions.push_back({plan + u"/backlog"_s, u"backlog of "_s + name, RecordKind::Item, id.value(), {}});
        m_questions.push_back(
            {plan + u"/backlog/actions"_s, u"actions of "_s + name, RecordKind::Action, id.value(), {}});
    }
}

} // namespace loomdeck
