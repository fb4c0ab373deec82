// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginefixture.h"
#include "support/postgresserver.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** A server that goes away and comes back: commands say so meanwhile, and the work goes on afterwards by itself. */
class OutageTest : public QObject
{
    Q_OBJECT

    static QString codeOfOpening(const QString &url)
    {
        const auto opened = Engine::open({must(StoreUrl::parse(url)), Config(), u"serve"_s, 0});
        return opened.ok() ? u"ok"_s : opened.error().code;
    }

private Q_SLOTS:
    void anEngineOpensOnceTheServerIsBack()
    {
        PostgresServer &server = PostgresServer::instance();
        const QString url = server.newDatabase();
        QCOMPARE(codeOfOpening(url), u"ok"_s);
        server.stop();
        QCOMPARE(codeOfOpening(url), u"STORE_UNREACHABLE"_s);
        server.start();
        QCOMPARE(codeOfOpening(url), u"ok"_s);
    }

    void aRunningEngineGoesOnOnceTheServerIsBack()
    {
        PostgresServer &server = PostgresServer::instance();
        EngineFixture f(server.newDatabase(), 2);
        f.engine().start();
        QTRY_VERIFY_WITH_TIMEOUT(f.engine().leadership().leads(), 15'000);
        const QString plan = f.newPlan();
        const QJsonObject resume = f.resumeParams(plan, u"vision-plan"_s);
        const qint64 before = f.entries().back().position;
        QTRY_COMPARE(f.engine().feed().position(), before);

        server.stop();
        QCOMPARE(f.codeOf(u"backlog.resume"_s, resume), u"STORE_UNREACHABLE"_s);
        QCOMPARE(await(f.engine().queries().ping()).error().code, u"STORE_UNREACHABLE"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!f.engine().leadership().leads(), 15'000);

        server.start();
        // Nothing of the refused command happened.
        QCOMPARE(f.entries().back().position, before);
        QCOMPARE(f.codeOf(u"backlog.resume"_s, resume), u"ok"_s);
        QTRY_COMPARE_WITH_TIMEOUT(f.count(u"SELECT count(*) FROM backlog_items WHERE status <> 2"_s), 0, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(f.engine().leadership().leads(), 15'000);
        // The leader may write an entry of its own at any moment.
        const qint64 last = f.entries().back().position;
        QTRY_VERIFY_WITH_TIMEOUT(f.engine().feed().position() >= last, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(f.count(u"SELECT coalesce(max(position), 0) FROM journal_chain"_s) >= last, 15'000);
    }

    void workUnderWayIsNotLost()
    {
        PostgresServer &server = PostgresServer::instance();
        EngineFixture f(server.newDatabase(), 2);
        QStringList plans;
        for (int i = 0; i < 6; ++i) {
            plans << f.newPlan(u"Plan %1"_s.arg(i));
            must(f.run(u"backlog.resume"_s, f.resumeParams(plans.last(), u"vision-plan"_s)));
        }
        f.engine().start();
        QTRY_VERIFY_WITH_TIMEOUT(f.count(u"SELECT count(*) FROM jobs WHERE state = 3"_s) > 2, 30'000);
        server.stop();
        server.start();
        QTRY_COMPARE_WITH_TIMEOUT(f.count(u"SELECT count(*) FROM backlog_items WHERE status <> 2"_s), 0, 90'000);
        QCOMPARE(f.count(u"SELECT count(*) FROM (SELECT subject_id FROM journal WHERE kind = 'phase.completed' GROUP "
                         "BY subject_id HAVING count(*) > 1) AS twice"_s),
                 0);
        QCOMPARE(f.count(u"SELECT count(*) FROM jobs WHERE state = 4"_s), 0);
    }
};

LOOMDECK_TEST(OutageTest, "outage")
#include "tst_outage.moc"
