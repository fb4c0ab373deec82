// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journalfollower.h"
#include "app/load.h"
#include "app/program.h"
#include "app/storeaudit.h"
#include "core/json.h"
#include "support/httpclient.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

constexpr int kills = 100;
constexpr int longestLifeMillis = 900;
constexpr int longestStartMillis = 120;
constexpr int mostRounds = 30;

quint32 seedOfThisRun()
{
    const QByteArray given = qgetenv("LOOMDECK_TEST_SEED");
    return given.isEmpty() ? std::random_device{}() : given.toUInt();
}

} // namespace

/**
 * A node that is killed again and again under load loses nothing that it acknowledged, and does nothing twice.
 * LOOMDECK_TEST_SEED repeats the choices of a run; what the machine makes of them differs.
 */
class CrashTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /** Phases take a moment, so that kills hit them. */
    QString configFile()
    {
        QFile file(m_folder.filePath(u"loomdeck.yaml"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("No configuration.");
        file.write("api: {rateLimitPerMinute: 10000000}\n"
                   "sweep: {interval: 1s}\n"
                   "providers:\n  - {name: scripted, kind: scripted, delay: 15ms}\n");
        return file.fileName();
    }

    /** Items of plans that were begun and are not complete. */
    static QStringList unfinished(StoreAudit &audit)
    {
        return audit.texts(u"SELECT p.name || ' ' || i.backlog_id || ' ' || i.state || ' ' || coalesce(i.wait_reason, "
                           "'-') FROM backlog_items i JOIN plans p ON p.key = i.plan_key WHERE i.status <> 2 AND "
                           "p.run_provider_id IS NOT NULL"_s);
    }

    /** Starts again what was cancelled, until every plan that was begun is done. */
    static void finishAll(StoreAudit &audit, quint16 port, const QByteArray &token)
    {
        const QByteArray body = jsonText(QJsonObject{
            {u"command"_s, u"backlog.retry"_s}, {u"query"_s, u"state:cancelled"_s}, {u"reason"_s, u"over"_s}});
        for (int round = 0; round < mostRounds; ++round) {
            QTRY_VERIFY_WITH_TIMEOUT(audit.isAtRest(), 60'000);
            const QStringList left = unfinished(audit);
            if (left.isEmpty())
                return;
            const HttpReply reply =
                HttpClient(port).ask("POST", "/api/backlog/bulk", {{"Authorization", "Bearer " + token}}, body);
            QVERIFY2(reply.status == 202, reply.body + '\n' + left.join(u'\n').toUtf8());
        }
        QFAIL(qPrintable(u"Not all plans came to their end: "_s + unfinished(audit).join(u'\n')));
    }

    static void tell(StoreAudit &audit, const std::vector<SentCommand> &sent, size_t followed, int killedAtStart)
    {
        const auto answered = [&](auto is) { return static_cast<int>(std::count_if(sent.begin(), sent.end(), is)); };
        const int acknowledged = answered([](const SentCommand &one) { return one.isAcknowledged(); });
        const int inDoubt = answered([](const SentCommand &one) { return one.isInDoubt(); });
        const qint64 interrupted = audit.count(u"SELECT coalesce(sum(interruptions), 0) FROM jobs"_s);
        qInfo("%d kills (%d at start); %d commands acknowledged, %d refused, %d in doubt; %lld phases completed, %lld "
              "attempts interrupted, %lld journal entries, %zu of them followed",
              kills, killedAtStart, acknowledged, static_cast<int>(sent.size()) - acknowledged - inDoubt, inDoubt,
              audit.count(u"SELECT count(*) FROM journal WHERE kind = 'phase.completed'"_s), interrupted,
              audit.count(u"SELECT count(*) FROM journal"_s), followed);
        // Otherwise the test proved nothing.
        QVERIFY(acknowledged > kills);
        QVERIFY(inDoubt > 0);
        QVERIFY(interrupted > 0);
    }

private Q_SLOTS:
    void nothingIsLostAndNothingDoubled()
    {
        const quint32 seed = seedOfThisRun();
        qInfo("LOOMDECK_TEST_SEED=%u", seed);
        std::mt19937 random(seed);
        const QString url = newStoreUrl(m_folder);
        const QStringList options{u"--config"_s, configFile(), u"--workers"_s, u"4"_s};
        const QByteArray token = createToken(url);

        PortGate forLoad, forFollower;
        Load load(forLoad, token, {.seed = seed});
        JournalFollower follower(forFollower, token);
        int killedAtStart = 0;
        for (int kill = 0; kill < kills; ++kill) {
            ServeProcess server(url, options);
            if (random() % 8 == 0) {
                server.waitUntilReady(static_cast<int>(random() % longestStartMillis));
                ++killedAtStart;
            } else {
                QVERIFY2(server.waitUntilReady(), qPrintable(server.log()));
                forLoad.open(server.port());
                forFollower.open(server.port());
                // Not for a condition: that the moment is any moment is the point.
                QTest::qWait(static_cast<int>(random() % longestLifeMillis));
            }
            server.kill();
            forLoad.open(0);
            forFollower.open(0);
        }
        forLoad.close();
        const auto sent = load.finish();

        ServeProcess last(url, options);
        QVERIFY2(last.waitUntilReady(), qPrintable(last.log()));
        forFollower.open(last.port());
        StoreAudit audit(url);
        finishAll(audit, last.port(), token);
        if (QTest::currentTestFailed())
            return;
        const qint64 entries = audit.count(u"SELECT max(position) FROM journal"_s);
        // The leader may write an entry of its own at any moment.
        QTRY_VERIFY_WITH_TIMEOUT(follower.position() >= entries, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(audit.count(u"SELECT max(position) FROM journal_chain"_s) >= entries, 30'000);
        forFollower.close();
        const auto &seen = follower.finish();

        QCOMPARE(load.faults(), QStringList());
        QCOMPARE(follower.faults(), QStringList());
        QCOMPARE(audit.problems(), QStringList());
        QCOMPARE(audit.problemsOf(sent), QStringList());
        QCOMPARE(audit.problemsOf(seen), QStringList());
        QCOMPARE(last.terminate(), 0);
        const ProgramRun verified = runProgram({u"verify"_s, u"--store"_s, url});
        QVERIFY2(verified.code == 0, qPrintable(verified.err));
        tell(audit, sent, seen.size(), killedAtStart);
    }
};

LOOMDECK_TEST(CrashTest, "crash")
#include "tst_crash.moc"
