// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "core/json.h"
#include "engine/seed.h"
#include "support/registry.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

/** The same call from several people at once; how each was answered, sorted. */
QList<int> atOnce(ApiFixture &f, const QList<QByteArray> &requests)
{
    std::vector<int> statuses(static_cast<size_t>(requests.size()));
    std::vector<std::thread> people;
    std::atomic<int> ready{0};
    for (qsizetype i = 0; i < requests.size(); ++i) {
        people.emplace_back([&, i] {
            HttpClient client(f.port());
            ++ready;
            while (ready < requests.size())
                std::this_thread::yield();
            client.send(requests[i]);
            statuses[static_cast<size_t>(i)] = client.receive().status;
        });
    }
    for (std::thread &one : people)
        one.join();
    std::sort(statuses.begin(), statuses.end());
    return {statuses.begin(), statuses.end()};
}

QByteArray resumeRequest(ApiFixture &f, const QString &plan, Role role, const QByteArray &ifMatch)
{
    HttpHeaders headers = f.as(role);
    if (!ifMatch.isEmpty())
        headers.emplaceBack("If-Match", ifMatch);
    return httpRequest("POST", f.itemPath(plan, u"vision-plan"_s, u"resume"_s).toLatin1(), headers,
                       jsonText(f.resumeBody(plan, u"vision-plan"_s)));
}

} // namespace

/** Two people who act on what they saw: one is first, the other is told. */
class ConflictsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofTwoWhoResumeWhatTheySawOneWins()
    {
        ApiFixture f;
        for (int round = 0; round < 10; ++round) {
            const QString plan = f.newPlan(u"Plan %1"_s.arg(round));
            QCOMPARE(atOnce(f, {resumeRequest(f, plan, Role::Operator, "\"1\""),
                                resumeRequest(f, plan, Role::Admin, "\"1\"")}),
                     (QList<int>{200, 409}));
            QCOMPARE(f.get(u"/api/jobs?planId="_s + plan).array().size(), 1);
        }
        QCOMPARE(f.entries(u"backlog.resume"_s).size(), 10u);
        QCOMPARE(f.entries(u"backlog.refused"_s).size(), 10u);
    }

    void ofTenWhoSayNothingOneWins()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        QCOMPARE(atOnce(f, QList<QByteArray>(10, resumeRequest(f, plan, Role::Operator, {}))),
                 QList<int>{200} + QList<int>(9, 409));
        QCOMPARE(f.get(u"/api/jobs"_s).array().size(), 1);
    }

    void anOutdatedVersionIsRefusedWithTheNewOne()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        const QString path = f.itemPath(plan, u"vision-plan"_s);
        QJsonObject body = f.resumeBody(plan, u"vision-plan"_s);
        QCOMPARE(f.post(path + u"/resume"_s, body, Role::Operator, {{"If-Match", "\"1\""}}).object()[u"rowVersion"], 2);
        const HttpReply cancelled = f.post(path + u"/cancel"_s, {{u"rowVersion"_s, 1}}, Role::Operator); // as a field
        QCOMPARE(cancelled.status, 409);
        QCOMPARE(cancelled.code(), u"ITEM_CHANGED"_s);
        QCOMPARE(cancelled.object()[u"details"][u"rowVersion"].toInt(), 2);
        for (const char *tag : {"\"1\"", "1", "W/\"1\"", "\"3\"", "\"999999999999\""})
            QCOMPARE(f.post(path + u"/cancel"_s, {}, Role::Operator, {{"If-Match", tag}}).status, 409);
        QCOMPARE(f.post(path + u"/cancel"_s, {}, Role::Operator, {{"If-Match", " W/\"2\""}}).status, 200);
        QCOMPARE(f.post(path + u"/retry"_s, {}, Role::Operator, {{"If-Match", "\"2\""}}).status, 409);
        QCOMPARE(f.post(path + u"/retry"_s, {}, Role::Operator, {{"If-Match", "*"}}).status, 200);
    }

    void aConditionThatCannotBeReadIsNotIgnored()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        const QStringList before = f.rows();
        for (const char *tag : {"\"abc\"", "\"1\", \"2\"", "\"\"", "-1", "\"1.0\"", "99999999999999999999999"}) {
            const HttpReply reply = f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s),
                                           f.resumeBody(plan, u"vision-plan"_s), Role::Operator, {{"If-Match", tag}});
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.code(), u"BAD_IF_MATCH"_s);
        }
        QCOMPARE(f.rows(), before);
    }

    void whatIsUnderWayCannotBeStartedAgain()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        const QString path = f.itemPath(plan, u"vision-plan"_s);
        QCOMPARE(f.post(path + u"/resume"_s, f.resumeBody(plan, u"vision-plan"_s)).status, 200);
        const qint64 job = f.get(u"/api/jobs"_s).array()[0][u"id"].toInteger();
        for (const QString &action : {u"resume"_s, u"retry"_s}) {
            const HttpReply busy = f.post(path + u'/' + action,
                                          action == u"resume" ? f.resumeBody(plan, u"vision-plan"_s) : QJsonObject());
            QCOMPARE(busy.status, 409);
            QCOMPARE(busy.code(), u"ITEM_BUSY"_s);
            QCOMPARE(busy.object()[u"details"][u"jobId"].toInteger(), job);
        }
    }

    void ofTwoWhoCancelOneWins()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s));
        const QByteArray target = f.itemPath(plan, u"vision-plan"_s, u"cancel"_s).toLatin1();
        QCOMPARE(atOnce(f, QList<QByteArray>(4, httpRequest("POST", target, f.as(Role::Operator), "{}"))),
                 (QList<int>{200, 409, 409, 409}));
        QCOMPARE(f.entries(u"backlog.cancel"_s).size(), 1u);
    }

    void theSameTokenNameIsGivenOnce()
    {
        ApiFixture f;
        const QByteArray body = jsonText(QJsonObject{{u"name"_s, u"twice"_s}, {u"role"_s, u"viewer"_s}});
        QCOMPARE(
            atOnce(f, QList<QByteArray>(6, httpRequest("POST", "/api/commands/token.create", f.as(Role::Admin), body))),
            (QList<int>{200, 409, 409, 409, 409, 409}));
        QCOMPARE(f.count(u"SELECT count(*) FROM api_tokens WHERE name = 'twice'"_s), 1);
    }
};

LOOMDECK_TEST(ConflictsTest, "conflicts")
#include "tst_conflicts.moc"
