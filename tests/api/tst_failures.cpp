// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "engine/seed.h"
#include "support/registry.h"
#include "triage/triageservice.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

/** Plays a run that failed; the failure's id. */
QString failsRun(ApiFixture &f, const QString &planId, const QString &message)
{
    return must(
        f.engine()
            .database()
            .write([&](Transaction &tx) {
                const auto keys = *tx.sql().first(
                    u"SELECT i.key, p.key FROM backlog_items i JOIN plans p ON p.key = i.plan_key WHERE p.id = ? AND i.backlog_id = ?"_s,
                    {planId, u"vision-plan"_s},
                    [](const Row &row) { return std::pair(row.integer(0), row.integer(1)); });
                return triage::noteFailure(tx, {u"VisionPlanner"_s,
                                                u"transport"_s,
                                                u"NO_ANSWER"_s,
                                                message,
                                                keys.second,
                                                keys.first,
                                                7,
                                                {},
                                                false});
            })
            .result());
}

QString errorOf(const HttpReply &reply)
{
    return u"%1 %2"_s.arg(reply.status).arg(reply.object()[u"code"].toString());
}

} // namespace

/** Triage over HTTP, and the test of a provider. */
class FailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failuresAreListedDecidedAndRetriedTogether()
    {
        ApiFixture f;
        const QString one = f.newPlan(u"One"_s), other = f.newPlan(u"Other"_s);
        const QString id = failsRun(f, one, u"No answer within 60 s."_s);
        failsRun(f, other, u"No answer within 90 s."_s);

        const QJsonArray groups = f.get(u"/api/failures/groups"_s).array();
        QCOMPARE(groups.size(), 1);
        const QJsonObject group = groups[0].toObject();
        QCOMPARE(group[u"failures"].toInt(), 2);
        QCOMPARE(group[u"plans"].toInt(), 2);
        QCOMPARE(group[u"class"].toString(), u"transport"_s);
        QCOMPARE(f.get(u"/api/failures/groups?planId="_s + one).array()[0][u"failures"].toInt(), 1);
        QCOMPARE(f.get(u"/api/failures?state=open"_s).array().size(), 2);
        QCOMPARE(f.get(u"/api/failures?state=resolved"_s).array().size(), 0);

        QCOMPARE(f.post(u"/api/failures/%1/assign"_s.arg(id), {{u"assignee"_s, u"lea"_s}}).status, 200);
        QCOMPARE(f.get(u"/api/failures/"_s + id).object()[u"state"].toString(), u"assigned"_s);
        QCOMPARE(f.get(u"/api/failures?assignee=lea"_s).array().size(), 1);

        const QString all = u"/api/failures/groups/"_s + group[u"fingerprint"].toString();
        const HttpReply retried = f.post(all + u"/retry"_s, {{u"pace"_s, 1}, {u"reason"_s, u"the line is back"_s}});
        QCOMPARE(retried.status, 200);
        QCOMPARE(retried.object()[u"total"].toInt(), 2);
        QCOMPARE(f.entries(u"bulk.start"_s).size(), size_t(1));
        QCOMPARE(f.post(all + u"/ignore"_s, {{u"reason"_s, u"a known outage"_s}}).object()[u"changed"].toInt(), 2);
        QCOMPARE(f.get(u"/api/failures?state=ignored"_s).array().size(), 2);
        QCOMPARE(f.post(u"/api/failures/%1/reopen"_s.arg(id), {{u"reason"_s, u"it is not"_s}}).status, 200);
    }

    void whatCannotBeDoneChangesNothing()
    {
        ApiFixture f;
        const QString id = failsRun(f, f.newPlan(), u"No answer."_s);
        const QString path = u"/api/failures/"_s + id;
        const QString nobody = u"/api/failures/00000000-0000-7000-8000-000000000001"_s;
        const QStringList before = f.rows();
        const qint64 entries = f.count(u"SELECT count(*) FROM journal"_s);
        QCOMPARE(errorOf(f.get(nobody)), u"404 FAILURE_NOT_FOUND"_s);
        QCOMPARE(errorOf(f.post(nobody + u"/acknowledge"_s)), u"404 FAILURE_NOT_FOUND"_s);
        QCOMPARE(f.post(u"/api/failures/%00/acknowledge"_s).status, 400);
        QCOMPARE(f.post(path + u"/assign"_s, {}).status, 400);
        QCOMPARE(errorOf(f.post(path + u"/assign"_s, {{u"assignee"_s, u" "_s}})), u"400 FIELD_REQUIRED"_s);
        QCOMPARE(errorOf(f.post(path + u"/ignore"_s)), u"400 REASON_MISSING"_s);
        QCOMPARE(errorOf(f.post(path + u"/reopen"_s, {{u"reason"_s, u"r"_s}})), u"409 FAILURE_OPEN"_s);
        QCOMPARE(f.post(path + u"/acknowledge"_s, {}, Role::Viewer).status, 403);
        QCOMPARE(errorOf(f.post(u"/api/failures/groups/nothing/retry"_s)), u"404 FAILURE_NOT_FOUND"_s);
        QCOMPARE(errorOf(f.get(u"/api/failures?state=lost"_s)), u"400 UNKNOWN_VALUE"_s);
        QCOMPARE(f.get(u"/api/failures?limit=0"_s).status, 400);
        QCOMPARE(f.rows(), before);
        QCOMPARE(f.count(u"SELECT count(*) FROM journal"_s), entries);
    }

    void aProviderIsTested()
    {
        ApiFixture f;
        const QString path = u"/api/llm/providers/%1/test"_s.arg(seed::scriptedProviderId());
        const HttpReply good = f.post(path);
        QCOMPARE(good.status, 200);
        QVERIFY(good.object()[u"ok"].toBool());
        QCOMPARE(errorOf(f.post(u"/api/llm/providers/nobody/test"_s)), u"404 PROVIDER_UNKNOWN"_s);
        QCOMPARE(f.post(path, {{u"model"_s, 5}}).status, 400);
        QCOMPARE(f.post(path, {}, Role::Viewer).status, 403);
    }
};

LOOMDECK_TEST(FailuresTest, "failures")
#include "tst_failures.moc"
