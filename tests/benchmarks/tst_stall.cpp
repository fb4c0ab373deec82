// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/bulkinsert.h"
#include "demo/demo.h"
#include "engine/seed.h"
#include "providers/gatestore.h"
#include "shell/windowfixture.h"
#include "speedtable.h"
#include "support/registry.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::test {

namespace {

constexpr int heldJobs = 50'000;
// Not for a condition: how the console fares over this span is what is measured.
constexpr int watched = 6'000;
constexpr int watchedBefore = 1'000;

const Actor opener{u"ops"_s, {}, u"test"_s, Role::Admin, {}};

/** How long the thread that paints is away from its events, at a time. */
class Pulse
{
public:
    Pulse()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout([this] {
            m_gaps.push_back(static_cast<double>(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
        });
        m_since.start();
        m_timer.start(1ms);
    }
    std::vector<double> &gaps() { return m_gaps; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_gaps;
};

} // namespace

/** The console beside a gate with 50,000 held jobs that opens. */
class StallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opens_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("overview") << u"overview"_s;
        QTest::newRow("jobs") << u"jobs"_s;
    }
    void opens();
};

void StallTest::opens()
{
    QFETCH(QString, page);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"held.db"_s);
    const QString gate = Lane::ofProvider(seed::scriptedProviderId(), seed::scriptedModelId());
    {
        EngineOptions options;
        options.store = must(StoreUrl::parse(u"sqlite:"_s + file));
        options.workers = 0;
        const auto engine = Engine::open(options);
        QVERIFY(engine.ok());
        must(fillDemo(**engine));
        // Work whose item is gone ends as soon as it is looked at: the queue is what is measured.
        must(engine.value()
                 ->database()
                 .write([&gate](Transaction &tx) {
                     BulkInsert rows(tx.sql(), u"jobs"_s,
                                     {u"kind"_s, u"state"_s, u"priority"_s, u"run_at"_s, u"payload"_s, u"attempt"_s,
                                      u"max_attempts"_s, u"interruptions"_s, u"lease_token"_s, u"cancel_requested"_s,
                                      u"created_at"_s, u"lane"_s, u"plan_id"_s, u"turn"_s, u"unique_key"_s,
                                      u"held_by"_s});
                     for (int i = 0; i < heldJobs; ++i)
                         rows.add({u"planner.phase"_s, -1, 0, 1, u"{}"_s, 0, 3, 0, 0, 0, 1, gate,
                                   u"plan-%1"_s.arg(i % 50), i / 50, u"held:%1"_s.arg(i), gate});
                     rows.flush();
                     gatestore::sync(tx);
                     must(gatestore::close(tx, gate, u"quota"_s, std::nullopt, opener));
                     lanes::noteHolding(tx, gate);
                 })
                 .result());
    }
    WindowFixture fixture({.page = page, .workers = 2, .store = file});
    fixture.settle();
    SpeedTable table(u"The page \"%1\" while a gate with 50,000 held jobs opens"_s.arg(page));
    const auto held = [&fixture] { return must(await(fixture.queries().jobCounts())).of(u"held"_s); };
    const qint64 before = held();
    QVERIFY(before >= heldJobs);
    {
        Pulse quiet;
        QTest::qWait(watchedBefore);
        table.figure(u"before: longest absence from events"_s, u"ms"_s, percentile(quiet.gaps(), 100), {});
    }
    Pulse pulse;
    fixture.session().engine()->commands().run(u"gate.open"_s, opener, {{u"key"_s, gate}, {u"reason"_s, u"paid"_s}});
    QTest::qWait(watched);
    QVERIFY(held() < before);
    std::vector<double> &gaps = pulse.gaps();
    table.figure(u"99 of 100 absences"_s, u"ms"_s, percentile(gaps, 99), {});
    table.figure(u"longest absence from events"_s, u"ms"_s, gaps.back(), u"<= 16 ms"_s);
    table.figure(u"jobs that left meanwhile"_s, u""_s, static_cast<double>(before - held()), {});
}

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::StallTest, "stall")
#include "tst_stall.moc"
