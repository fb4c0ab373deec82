// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "engine/seed.h"
#include "jobs/jobqueue.h"
#include "support/registry.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const QString seededGate = Lane::ofProvider(seed::scriptedProviderId(), seed::scriptedModelId());

QString gatePath(const QString &action, const QString &key = seededGate)
{
    return u"/api/providers/gates/%1/%2"_s.arg(key, action);
}

QString codeOf(const HttpReply &reply)
{
    return reply.object()[u"code"].toString();
}

/** What workers do when they look for work; none of these engines has any. */
int lookForWork(ApiFixture &f)
{
    return static_cast<int>(
        must(f.engine()
                 .database()
                 .write([](Transaction &tx) { return jobqueue::take(tx, u"n"_s, {u"planner.phase"_s}, 10, 30s); })
                 .result())
            .jobs.size());
}

} // namespace

/** Gates, pauses and what comes next, over HTTP. */
class GatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gatesAreListedWithTheirCounts()
    {
        ApiFixture f;
        const QJsonArray gates = f.get(u"/api/providers/gates"_s).array();
        QCOMPARE(gates.size(), 1);
        const QJsonObject gate = gates[0].toObject();
        QCOMPARE(gate[u"key"].toString(), seededGate);
        QCOMPARE(gate[u"provider"].toString(), u"Scripted"_s);
        QCOMPARE(gate[u"model"].toString(), u"storyteller"_s);
        QCOMPARE(gate[u"state"].toString(), u"open"_s);
        QCOMPARE(gate[u"held"].toInt(-1), 0);
        QVERIFY(gate[u"untilUtc"].isNull() && gate[u"throughAtUtc"].isNull() && gate[u"perMinute"].isNull());
        QCOMPARE(gate[u"concurrency"].toObject()[u"inUse"].toInt(-1), 0);
    }

    void aGateIsClosedAndOpenedWithAReason()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        const HttpReply closed = f.post(gatePath(u"close"_s), {{u"reason"_s, u"a look"_s}});
        QCOMPARE(closed.status, 200);
        QCOMPARE(closed.object()[u"state"].toString(), u"shut"_s);
        QCOMPARE(closed.object()[u"reason"].toString(), u"a look"_s);
        QCOMPARE(f.entries(u"gate.closed"_s).at(0).reason, u"a look"_s);
        f.post(ApiFixture::itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s));
        QCOMPARE(lookForWork(f), 0);
        const QJsonArray held = f.get(u"/api/jobs?state=held"_s).array();
        QCOMPARE(held.size(), 1);
        QCOMPARE(held[0][u"state"].toString(), u"held"_s);
        QCOMPARE(held[0][u"heldBy"].toString(), seededGate);
        QCOMPARE(held[0][u"waitReason"].toString(), u"waiting for Scripted (storyteller) until somebody opens it"_s);
        QCOMPARE(f.get(u"/api/providers/gates"_s).array()[0][u"held"].toInt(), 1);
        QVERIFY(f.get(u"/metrics"_s).body.contains("loomdeck_jobs{state=\"held\"} 1\n"));

        const QJsonArray next = f.get(u"/api/jobs/next"_s).array();
        QCOMPARE(next.size(), 1);
        QCOMPARE(next[0][u"runs"].toBool(true), false);
        QCOMPARE(next[0][u"planName"].toString(), u"New Saga"_s);
        QCOMPARE(next[0][u"why"].toString(), held[0][u"waitReason"].toString());

        const QString until = isoUntil(f, 1h);
        QCOMPARE(f.post(gatePath(u"close"_s), {{u"reason"_s, u"an hour"_s}, {u"until"_s, until}})
                     .object()[u"untilUtc"]
                     .toString(),
                 until);
        QCOMPARE(f.get(u"/api/jobs?state=held"_s).array()[0][u"heldUntilUtc"].toString(), until);
        QCOMPARE(f.post(gatePath(u"open"_s), {{u"reason"_s, u"done"_s}}).object()[u"state"].toString(), u"slowed"_s);
        QCOMPARE(f.get(u"/api/jobs/next"_s).array()[0][u"runs"].toBool(), true);
        QCOMPARE(lookForWork(f), 1);
    }

    void badInputIsRefusedAndChangesNothing_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QJsonObject why{{u"reason"_s, u"why"_s}};
        const auto with = [&why](const QString &name, const QJsonValue &value) {
            QJsonObject body = why;
            body.insert(name, value);
            return body;
        };
        QTest::newRow("unknown gate") << gatePath(u"close"_s, u"no.gate"_s) << why << 404 << u"GATE_NOT_FOUND"_s;
        QTest::newRow("open an unknown gate") << gatePath(u"open"_s, u"x"_s) << why << 404 << u"GATE_NOT_FOUND"_s;
        QTest::newRow("no reason") << gatePath(u"close"_s) << QJsonObject() << 400 << u"FIELD_REQUIRED"_s;
        QTest::newRow("blank reason") << gatePath(u"open"_s) << QJsonObject{{u"reason"_s, u" "_s}} << 400
                                      << u"FIELD_REQUIRED"_s;
        QTest::newRow("until in the past")
            << gatePath(u"close"_s) << with(u"until"_s, u"2020-01-01T00:00:00Z"_s) << 400 << u"GATE_TIME_PAST"_s;
        QTest::newRow("until is no time")
            << gatePath(u"close"_s) << with(u"until"_s, u"9:20pm"_s) << 400 << u"BAD_TIME"_s;
        QTest::newRow("until is a number") << gatePath(u"close"_s) << with(u"until"_s, 5) << 400 << u"WRONG_TYPE"_s;
        QTest::newRow("unknown field") << gatePath(u"open"_s) << with(u"untill"_s, u"x"_s) << 400 << u"UNKNOWN_FIELD"_s;
        QTest::newRow("already open") << gatePath(u"open"_s) << why << 409 << u"GATE_OPEN"_s;
        QTest::newRow("unknown plan") << u"/api/fiction/plans/11111111-0000-4000-8000-00000000ffff/pause"_s << why
                                      << 404 << u"PLAN_NOT_FOUND"_s;
        QTest::newRow("no plan id") << u"/api/fiction/plans/saga/pause"_s << why << 404 << u"NOT_FOUND"_s;
    }
    void badInputIsRefusedAndChangesNothing()
    {
        QFETCH(QString, path);
        QFETCH(QJsonObject, body);
        ApiFixture f;
        const QStringList before = f.rows();
        const HttpReply reply = f.post(path, body);
        QTEST(reply.status, "status");
        QTEST(codeOf(reply), "code");
        QVERIFY(!reply.object()[u"suggestedFix"].toString().isEmpty());
        QCOMPARE(f.rows(), before);
        QCOMPARE(f.get(u"/api/providers/gates"_s).array()[0][u"state"].toString(), u"open"_s);
    }

    void aViewerLooksAndDoesNotTouch()
    {
        ApiFixture f;
        QCOMPARE(f.get(u"/api/providers/gates"_s, Role::Viewer).status, 200);
        QCOMPARE(f.get(u"/api/jobs/next?limit=0"_s, Role::Viewer).status, 400);
        QCOMPARE(f.post(gatePath(u"close"_s), {{u"reason"_s, u"x"_s}}, Role::Viewer).status, 403);
    }

    void aPlanIsPausedLimitedAndResumed()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        const QString base = u"/api/fiction/plans/%1/"_s.arg(plan);
        QCOMPARE(f.post(base + u"resume"_s, {{u"reason"_s, u"x"_s}}).status, 409);
        QCOMPARE(f.post(base + u"pause"_s, {{u"reason"_s, u"review"_s}}).status, 200);
        QCOMPARE(codeOf(f.post(base + u"pause"_s, {{u"reason"_s, u"x"_s}})), u"PLAN_PAUSED"_s);
        f.post(ApiFixture::itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s));
        QCOMPARE(lookForWork(f), 0);
        QCOMPARE(f.get(u"/api/jobs?state=held"_s).array()[0][u"waitReason"].toString(),
                 u"the plan is paused: review"_s);
        QCOMPARE(f.post(base + u"resume"_s, {{u"reason"_s, u"done"_s}}).status, 200);
        const auto run = [&](const QString &command, const QJsonObject &params) {
            return f.engine().commands().run(command, {u"ops"_s, {}, u"test"_s, Role::Operator, {}}, params).result();
        };
        must(run(u"work.limit"_s, {{u"planId"_s, plan}, {u"atMost"_s, 1}, {u"reason"_s, u"slow"_s}}));
        QCOMPARE(lookForWork(f), 1);
        QCOMPARE(run(u"work.limit"_s, {{u"atMost"_s, 1}, {u"reason"_s, u"x"_s}}).error().code, u"LIMIT_OF_WHAT"_s);
        QCOMPARE(run(u"work.limit"_s, {{u"phase"_s, u"x"_s}, {u"reason"_s, u"x"_s}}).error().code, u"PHASE_UNKNOWN"_s);
        QCOMPARE(run(u"work.limit"_s, {{u"planId"_s, plan}, {u"atMost"_s, 0}, {u"reason"_s, u"x"_s}}).error().code,
                 u"OUT_OF_RANGE"_s);
        QCOMPARE(
            run(u"item.deadline"_s, {{u"planId"_s, plan}, {u"backlogId"_s, u"vision-plan"_s}, {u"dueAt"_s, u"soon"_s}})
                .error()
                .code,
            u"BAD_TIME"_s);
        must(run(u"item.deadline"_s,
                 {{u"planId"_s, plan}, {u"backlogId"_s, u"vision-plan"_s}, {u"dueAt"_s, u"2030-01-01T00:00:00Z"_s}}));
        QCOMPARE(f.item(plan, u"vision-plan"_s)[u"dueAtUtc"].toString(), u"2030-01-01T00:00:00Z"_s);
    }

private:
    static QString isoUntil(ApiFixture &f, Micros in)
    {
        const qint64 whole = (f.engine().clock().now() + in).time_since_epoch() / 1s;
        return QDateTime::fromSecsSinceEpoch(whole, Qt::UTC).toString(Qt::ISODate);
    }
};

LOOMDECK_TEST(GatesTest, "gates")
#include "tst_gates.moc"
