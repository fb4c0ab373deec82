// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "health/fleetchanges.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

JournalEntry change(const QString &kind, const QString &subject, const QJsonObject &details = {},
                    const QString &plan = {})
{
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = kind;
    entry.subjectName = entry.subjectId = subject;
    entry.details = details;
    entry.planId = plan;
    return entry;
}

QString changesOf(TestStore &store, const FleetChangeFilter &filter)
{
    const auto list =
        must(store.database().read([filter](Connection &c) { return fleetchanges::read(c, filter); }).result());
    QStringList names;
    for (const JournalEntry &entry : list)
        names << entry.subjectName;
    return names.join(u' ');
}

} // namespace

/** What was done to the fleet is found again, by its time and by whom it concerns. */
class FleetChangesTest : public QObject
{
    Q_OBJECT

private:
    /** Now and then something is done; in between there is work. */
    void fill(TestStore &store)
    {
        const std::vector<JournalEntry> changes{
            change(u"program.deployed"_s, u"version"_s),
            change(u"gate.closed"_s, u"gate"_s, {{u"providerId"_s, u"p-1"_s}}),
            change(u"plan.paused"_s, u"plan"_s, {}, u"plan-1"_s),
            change(u"prompt.activate"_s, u"prompt"_s, {{u"phase"_s, u"SceneWeaver"_s}}),
            change(u"phase.limited"_s, u"ScrollRefiner"_s),
            change(u"plan.create"_s, u"nothing"_s, {}, u"plan-1"_s),
        };
        for (const JournalEntry &one : changes) {
            must(store.write([&one](Transaction &tx) {
                for (int i = 0; i < 50; ++i)
                    journal::append(tx, change(u"phase.started"_s, u"work"_s));
                journal::append(tx, one);
            }));
            store.clock.advance(1h);
        }
    }

private Q_SLOTS:
    void theyAreFoundByTheirTime()
    {
        TestStore store;
        const Timestamp from = store.clock.now();
        fill(store);
        const Timestamp now = store.clock.now();
        QCOMPARE(changesOf(store, {from, now, {}}), u"version gate plan prompt ScrollRefiner"_s);
        QCOMPARE(changesOf(store, {from + 30min, from + 150min, {}}), u"gate plan"_s);
        QCOMPARE(changesOf(store, {from + 1h, from + 1h, {}}), u"gate"_s);
        QCOMPARE(changesOf(store, {now + 1h, now + 2h, {}}), QString());
        QCOMPARE(changesOf(store, {from - 9h, from - 8h, {}}), QString());
        // The newest stay.
        QCOMPARE(changesOf(store, {from, now, {}, 2}), u"prompt ScrollRefiner"_s);
    }

    void theyAreNarrowedToWhomTheyConcern()
    {
        TestStore store;
        const Timestamp from = store.clock.now();
        fill(store);
        const auto of = [&](const MetricLabels &labels) { return changesOf(store, {from, store.clock.now(), labels}); };
        QCOMPARE(of({u"plan-2"_s, {}, {}, {}, {}}), u"version gate prompt ScrollRefiner"_s);
        QCOMPARE(of({{}, {}, u"Scene Weaver"_s, {}, {}}), u"version gate plan prompt"_s);
        QCOMPARE(of({{}, {}, u"Scroll Refiner"_s, {}, {}}), u"version gate plan ScrollRefiner"_s);
        QCOMPARE(of({{}, {}, {}, u"p-2"_s, {}}), u"version plan prompt ScrollRefiner"_s);
    }

    void importedHistoryStandsWhereItHappened()
    {
        TestStore store;
        const Timestamp now = store.clock.now();
        must(store.write([now](Transaction &tx) {
            JournalEntry old = change(u"gate.closed"_s, u"old"_s);
            old.occurredAt = now - 24h;
            journal::append(tx, old);
        }));
        store.clock.advance(5h);
        QCOMPARE(changesOf(store, {now - 25h, now - 23h, {}}), u"old"_s);
        QCOMPARE(changesOf(store, {now - 1h, now + 5h, {}}), QString());
    }

    void positionsAreFoundByTime()
    {
        TestStore store;
        const Timestamp from = store.clock.now();
        fill(store);
        const auto at = [&store](Timestamp time) {
            return must(
                store.database().read([time](Connection &c) { return fleetchanges::positionAt(c, time); }).result());
        };
        const qint64 head = at(store.clock.now());
        QCOMPARE(at(from - 1h), qint64{0});
        QCOMPARE(at(from), head - 5 * 51);
        QCOMPARE(at(from + 90min), head - 4 * 51);
        QCOMPARE(at(Timestamp::max()), head);
    }
};

LOOMDECK_TEST(FleetChangesTest, "fleetchanges")
#include "tst_fleetchanges.moc"
