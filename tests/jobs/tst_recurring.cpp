// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "jobs/joblist.h"
#include "jobs/recurring.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

Schedule nightly()
{
    return {u"prune"_s, u"15 3 * * *"_s, u"Europe/Berlin"_s, u"store.prune"_s, {{u"days"_s, 7}}, true, {}, {}};
}

int tick(TestStore &store)
{
    return must(store.write([](Transaction &tx) { return recurring::enqueueDue(tx); }));
}

} // namespace

class RecurringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAtItsTimeOnce()
    {
        TestStore store;
        must(store.write([](Transaction &tx) { return recurring::put(tx, nightly()); }));
        QCOMPARE(isoText(must(store.read([](Connection &c) { return recurring::list(c); })).front().nextAt),
                 u"2026-11-21T02:15:00Z"_s);
        QCOMPARE(tick(store), 0);
        store.clock.setNow(must(parseIsoTime(u"2026-11-21T02:15:00Z"_s)));
        QCOMPARE(tick(store), 1);
        QCOMPARE(tick(store), 0);
        const auto jobs = must(store.read([](Connection &c) { return listJobs(c, {}); }));
        QCOMPARE(jobs.size(), 1u);
        QCOMPARE(jobs[0].kind, u"store.prune"_s);
        QCOMPARE(jobs[0].payload[u"days"].toInt(), 7);
    }

    void missedRunsAreMadeUpForByOne()
    {
        TestStore store;
        must(store.write([](Transaction &tx) { return recurring::put(tx, nightly()); }));
        store.clock.advance(240h);
        QCOMPARE(tick(store), 1);
        QCOMPARE(tick(store), 0);
        QVERIFY(*must(store.read([](Connection &c) { return recurring::list(c); })).front().nextAt > store.clock.now());
    }

    void aRunWhosePredecessorStillRunsIsLeftOut()
    {
        TestStore store;
        must(store.write([](Transaction &tx) { return recurring::put(tx, nightly()); }));
        store.clock.advance(24h);
        QCOMPARE(tick(store), 1);
        store.clock.advance(24h);
        QCOMPARE(tick(store), 0);
        QCOMPARE(must(store.read([](Connection &c) { return listJobs(c, {}); })).size(), 1u);
    }

    void switchedOffStaysOff()
    {
        TestStore store;
        must(store.write([](Transaction &tx) { return recurring::put(tx, nightly()); }));
        must(store.write([](Transaction &tx) { return recurring::setEnabled(tx, u"prune"_s, false); }));
        store.clock.advance(48h);
        QCOMPARE(tick(store), 0);
        QCOMPARE(store.write([](Transaction &tx) { return recurring::setEnabled(tx, u"nosuch"_s, true); }).error().code,
                 u"SCHEDULE_NOT_FOUND"_s);
    }

    void puttingTheSameAgainKeepsItsTime()
    {
        TestStore store;
        must(store.write([](Transaction &tx) { return recurring::put(tx, nightly()); }));
        store.clock.advance(24h);
        must(store.write([](Transaction &tx) { return recurring::put(tx, nightly()); }));
        QCOMPARE(tick(store), 1);
        Schedule changed = nightly();
        changed.cron = u"0 12 * * *"_s;
        must(store.write([&](Transaction &tx) { return recurring::put(tx, changed); }));
        QVERIFY(isoText(must(store.read([](Connection &c) { return recurring::list(c); })).front().nextAt)
                    .endsWith(u"T11:00:00Z"_s));
    }

    void nonsenseIsRefused()
    {
        TestStore store;
        Schedule bad = nightly();
        bad.zone = u"Mars/Olympus"_s;
        QCOMPARE(store.write([&](Transaction &tx) { return recurring::put(tx, bad); }).error().code,
                 u"BAD_TIME_ZONE"_s);
        bad = nightly();
        bad.cron = u"0 0 31 2 *"_s;
        QCOMPARE(store.write([&](Transaction &tx) { return recurring::put(tx, bad); }).error().code, u"BAD_CRON"_s);
    }
};

LOOMDECK_TEST(RecurringTest, "recurring")
#include "tst_recurring.moc"
