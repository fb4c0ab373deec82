// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "health/objectivestore.h"
#include "history.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const Objective phases{u"phases"_s, ObjectiveSource::Phases, 0.9, Micros(2min), {}, {}, 30, 10};

ObjectiveFacts judge(TestStore &store, const Objective &objective)
{
    const Timestamp now = store.clock.now();
    return must(store.read([&](Connection &c) { return objectivestore::facts(c, {objective}, now); })).at(0);
}

/** A run every `pause` up to `to`; those from `brokenFrom` on take too long. */
std::vector<PastEntry> runs(Timestamp from, Timestamp to, Micros pause, Timestamp brokenFrom)
{
    std::vector<PastEntry> history;
    for (Timestamp at = from; at < to; at += pause)
        history.push_back(runEnded(at, u"a"_s, u"completed"_s, at >= brokenFrom ? 121'000 : 119'000));
    return history;
}

} // namespace

/** Objectives over a store whose clock is moved by hand. */
class ObjectivesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBudgetBurnsAndRecovers()
    {
        TestStore store;
        const FoldRules rules{{phases}, 400};
        const Timestamp from = time("2026-11-01T00:00:00Z");
        QCOMPARE(judge(store, phases).report.state, BudgetState::NotEnoughData);
        write(store, runs(from, from + 24h * 10, 1h, from + 24h * 20));
        store.clock.setNow(from + 24h * 10);
        foldAll(store, rules);
        ObjectiveFacts facts = judge(store, phases);
        QCOMPARE(facts.report.state, BudgetState::Healthy);
        QVERIFY(!facts.burningSince);
        QCOMPARE(facts.report.inPeriod.good, 240);
        QCOMPARE(facts.countedSince, from);
        // Everything is slow from here on.
        const Timestamp broken = from + 24h * 10;
        write(store, runs(broken, broken + 6h, 4min, broken));
        store.clock.setNow(broken + 6h);
        foldAll(store, rules);
        facts = judge(store, phases);
        QCOMPARE(facts.report.state, BudgetState::Burning);
        QVERIFY(!facts.report.pairs[0].fires); // 90 % cannot be missed 14.4 fold
        QVERIFY(facts.report.pairs[1].fires);
        QVERIFY(facts.report.left < 1 && facts.report.left < 0.1);
        // A share of the windows had to fill before anything fired.
        QVERIFY(facts.burningSince);
        QVERIFY(*facts.burningSince > broken && *facts.burningSince < broken + 1h);
        // It is mended: the short windows fall first, and what was spent is still told.
        write(store, runs(broken + 6h, broken + 24h * 3, 30min, from + 24h * 90));
        store.clock.setNow(broken + 24h * 3);
        foldAll(store, rules);
        facts = judge(store, phases);
        QVERIFY(facts.report.state == BudgetState::Healthy || facts.report.state == BudgetState::Exhausted);
        QVERIFY(!facts.report.pairs[1].fires);
        QVERIFY(!facts.burningSince);
        QCOMPARE(facts.report.inPeriod.bad, 90);
        // After the period it is forgotten.
        store.clock.setNow(broken + 24h * 40);
        QCOMPARE(judge(store, phases).report.inPeriod.all(), 0);
        QCOMPARE(judge(store, phases).report.state, BudgetState::NotEnoughData);
    }

    void theEntriesBehindAreListedInPages()
    {
        TestStore store;
        const Timestamp from = time("2026-11-20T00:00:00Z");
        write(store, runs(from, from + 50min, 1min, from + 40min));
        foldAll(store, {{phases}, 400});
        QStringList seen;
        int bad = 0;
        ObjectiveEntryFilter filter;
        filter.limit = 7;
        for (int page = 0; page < 20; ++page) {
            const auto found =
                must(store.read([&](Connection &c) { return objectivestore::entries(c, phases, filter); }));
            for (const ObjectiveEntry &entry : found.entries) {
                seen << QString::number(entry.entry.position);
                bad += entry.isGood ? 0 : 1;
                QCOMPARE(entry.at, entry.entry.at);
                QCOMPARE(entry.entry.kind, u"phase.completed"_s);
            }
            filter.after = found.next;
            if (found.next.isEmpty())
                break;
        }
        QCOMPARE(seen.size(), 50);
        seen.removeDuplicates();
        QCOMPARE(seen.size(), 50);
        QCOMPARE(bad, 10);
        ObjectiveEntryFilter slow;
        slow.good = false;
        slow.from = from + 45min;
        QCOMPARE(
            must(store.read([&](Connection &c) { return objectivestore::entries(c, phases, slow); })).entries.size(),
            5u);
        slow.after = u"nonsense"_s;
        QVERIFY(
            must(store.read([&](Connection &c) { return objectivestore::entries(c, phases, slow); })).entries.empty());
    }

    void aTimeoutNamesTheResumeBehindIt()
    {
        TestStore store;
        const Objective resumes = usualObjectives()[0];
        const Timestamp from = time("2026-11-20T00:00:00Z");
        std::vector<PastEntry> history{happened(from, u"backlog.resume"_s, u"a"_s)};
        for (int minute = 5; minute <= 70; minute += 5)
            history.push_back(happened(from + std::chrono::minutes(minute), u"plan.create"_s, u"x"_s));
        write(store, history);
        foldAll(store, {{resumes}, 400}, 3);
        const auto page = must(store.read([&](Connection &c) { return objectivestore::entries(c, resumes, {}); }));
        QCOMPARE(page.entries.size(), 1u);
        QVERIFY(!page.entries[0].isGood);
        QCOMPARE(page.entries[0].entry.kind, u"backlog.resume"_s);
        QCOMPARE(page.entries[0].at, from + 60min);
    }

    void anotherLimitCountsAnewAndARebuildFillsItIn()
    {
        TestStore store;
        const Timestamp from = time("2026-11-20T00:00:00Z");
        write(store, runs(from, from + 50min, 1min, from + 40min));
        foldAll(store, {{phases}, 400});
        QCOMPARE(judge(store, phases).report.inPeriod.bad, 10);
        Objective wider = phases;
        wider.within = Micros(3min);
        QCOMPARE(judge(store, wider).report.state, BudgetState::NotEnoughData);
        must(metrics::rebuild(store.database(), {{wider}, 400}));
        QCOMPARE(judge(store, wider).report.inPeriod.bad, 0);
        QCOMPARE(judge(store, wider).report.inPeriod.good, 50);
        // Another target goes on with what was counted.
        wider.target = 0.5;
        QCOMPARE(judge(store, wider).report.inPeriod.good, 50);
    }
};

LOOMDECK_TEST(ObjectivesTest, "objectives")
#include "tst_objectives.moc"
