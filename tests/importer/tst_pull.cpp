// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "engine/seed.h"
#include "importer/importfixture.h"
#include "importer/referencepull.h"
#include "importer/referenceserver.h"
#include "support/registry.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using Answer = ReferenceServer::Answer;

/** Everything that a running server tells, taken as if it had come in files. */
class TestPull : public QObject
{
    Q_OBJECT

    static Result<Pulled> pull(const QUrl &url, const QString &token, const Clock &clock)
    {
        QNetworkAccessManager network;
        ReferenceClient client(network, url, token);
        ReferencePull pull(client, clock);
        return await(pull.pull());
    }

    static std::vector<FileReport> take(ImportFixture &f, const Pulled &pulled)
    {
        ImportRun run(f.store.database(), Actor{u"mara"_s, {}, u"import"_s, Role::Operator, {}});
        for (const Payload &payload : pulled.payloads)
            run.add(payload);
        for (const auto &[name, error] : pulled.refused)
            run.addRefusal(name, error);
        return run.run([](const FileReport &) {});
    }

private Q_SLOTS:
    void aServerOfTheReference_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("numbers") << u"numbers"_s;
        QTest::newRow("names") << u"names"_s;
    }
    void aServerOfTheReference()
    {
        QFETCH(QString, form);
        ReferenceServer server;
        server.playTide(form);
        ImportFixture f;
        const auto pulled = pull(server.url(), u"t"_s, f.store.clock);
        QVERIFY(pulled.ok());
        QCOMPARE(pulled->payloads.size(), 10U);
        QVERIFY(pulled->refused.empty());
        const auto reports = take(f, *pulled);
        QCOMPARE(totals(reports).refused, 0);
        QCOMPARE(f.text(u"SELECT count(*) FROM backlog_items"_s), u"4"_s);
        QCOMPARE(f.text(u"SELECT name FROM models"_s), u"gale-2"_s);
        QCOMPARE(f.text(u"SELECT name FROM personas"_s), u"The Keeper"_s);
        QCOMPARE(f.entries(u"backlog.resume"_s).size(), 1U);

        // The same as the files give.
        ImportFixture files;
        files.take({u"tide/people.json"_s, u"tide/"_s + form}, tide::plan);
        QCOMPARE(f.substance(), files.substance());

        const QStringList before = f.everything();
        const auto again = take(f, must(pull(server.url(), u"t"_s, f.store.clock)));
        QVERIFY2(summaryLine(again).endsWith(u"nothing changed"), qPrintable(summaryLine(again)));
        QCOMPARE(f.everything(), before);
    }

    void whatThatServerChangedComesWithTheNextPull()
    {
        ReferenceServer server;
        server.playTide(u"numbers"_s);
        ImportFixture f;
        take(f, must(pull(server.url(), u"t"_s, f.store.clock)));
        QByteArray plans = readAll(importData(u"tide/numbers/y-plans.json"_s));
        server.on("/api/fiction/plans", Answer{200, plans.replace("Tide Tables", "Tide Tables, revised")});
        f.store.clock.advance(std::chrono::minutes(5));
        QCOMPARE(totals(take(f, must(pull(server.url(), u"t"_s, f.store.clock)))).updated, 1);
        QCOMPARE(f.text(u"SELECT name FROM plans WHERE id = ?"_s, {tide::plan}), u"Tide Tables, revised"_s);
    }

    void oneListThatItWithholdsIsToldAndTheRestIsTaken()
    {
        ReferenceServer server;
        server.playTide(u"names"_s);
        server.on("/api/personas", Answer{403, {}});
        server.on("/api/agents", Answer{200, "{\"agents\":1}"});
        ImportFixture f;
        const Pulled pulled = must(pull(server.url(), u"t"_s, f.store.clock));
        QCOMPARE(pulled.refused.size(), 2U);
        const auto reports = take(f, pulled);
        QCOMPARE(totals(reports).refused, 2);
        QCOMPARE(f.text(u"SELECT count(*) FROM backlog_items"_s), u"4"_s);
    }

    void whoeverRefusesTheTokenGivesNothing()
    {
        ReferenceServer server;
        server.playTide(u"names"_s);
        server.on("/api/llm/providers", Answer{401, {}});
        ImportFixture f;
        const auto pulled = pull(server.url(), u"t"_s, f.store.clock);
        QVERIFY(!pulled.ok());
        QCOMPARE(pulled.error().code, u"REFERENCE_UNAUTHORIZED"_s);
    }

    void whatIsNoServerOfTheReferenceGivesNothing()
    {
        ReferenceServer server;
        ImportFixture f;
        QCOMPARE(pull(server.url(), u"t"_s, f.store.clock).error().code, u"REFERENCE_NOT_FOUND"_s);
        server.on("/api/fiction/projects", Answer{200, "{}"});
        QCOMPARE(pull(server.url(), u"t"_s, f.store.clock).error().code, u"REFERENCE_GARBAGE"_s);
    }

    /** Loomdeck speaks that API itself, so one can be filled from another. */
    void anotherLoomdeck()
    {
        ApiFixture other;
        const QString plan = other.newPlan(u"Lantern Saga"_s);
        QCOMPARE(other
                     .post(ApiFixture::itemPath(plan, u"vision-plan"_s, u"resume"_s),
                           other.resumeBody(plan, u"vision-plan"_s))
                     .status,
                 200);
        const QUrl url(u"http://127.0.0.1:%1"_s.arg(other.port()));
        const QString token = QString::fromLatin1(other.token(Role::Viewer));

        ImportFixture f;
        const Pulled pulled = must(pull(url, token, f.store.clock));
        QVERIFY(pulled.refused.empty());
        const auto reports = take(f, pulled);
        for (const FileReport &report : reports)
            QVERIFY2(!report.refusal, report.refusal ? qPrintable(report.refusalLine()) : "");
        QCOMPARE(f.text(u"SELECT id FROM plans"_s), plan);
        QCOMPARE(f.texts(u"SELECT backlog_id FROM backlog_items ORDER BY created_at"_s),
                 (QStringList{u"vision-plan"_s, u"world-bible"_s, u"iteration-plan"_s}));
        QCOMPARE(f.text(u"SELECT id FROM tasks WHERE backlog_id = 'vision-plan'"_s),
                 other.item(plan, u"vision-plan"_s)[u"taskId"].toString());
        QCOMPARE(f.text(u"SELECT provider_id FROM tasks WHERE backlog_id = 'vision-plan'"_s),
                 seed::scriptedProviderId());
        QCOMPARE(f.entries(u"backlog.resume"_s).size(), 1U);
        // What it adds of its own scheduling is no unknown field.
        for (const FileReport &report : reports)
            QVERIFY2(report.lines().filter(u"unknown field"_s).isEmpty(), qPrintable(report.lines().join(u'\n')));

        const QStringList before = f.everything();
        const auto again = take(f, must(pull(url, token, f.store.clock)));
        QVERIFY2(summaryLine(again).endsWith(u"nothing changed"), qPrintable(summaryLine(again)));
        QCOMPARE(f.everything(), before);

        QCOMPARE(pull(url, u"wrong"_s, f.store.clock).error().code, u"REFERENCE_UNAUTHORIZED"_s);
    }
};

LOOMDECK_TEST(TestPull, "pull")
#include "tst_pull.moc"
