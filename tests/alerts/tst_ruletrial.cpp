// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ruletrial.h"
#include "alertworld.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const QString triedRule = u"backlog:stale"_s;

AlertRule triedWith(Micros holdFor, Micros keepFiring, bool enabled = true)
{
    AlertRule rule = *alertrules::find(alertrules::usual(), triedRule);
    rule.holdFor = holdFor;
    rule.keepFiring = keepFiring;
    rule.enabled = enabled;
    return rule;
}

} // namespace

/** What a rule would have done: the journal of a day, replayed with another patience. */
class RuleTrialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaysADay()
    {
        TestStore store;
        const auto look = [&store](const QStringList &plans) {
            std::vector<AlertCandidate> candidates;
            for (const QString &plan : plans)
                candidates.push_back(candidateOf(triedRule, plan));
            must(store.write([&](Transaction &tx) { alertstore::apply(tx, candidates, alertrules::usual()); }));
        };
        const auto trial = [&store](const AlertRule &rule) {
            return must(store.read([&](Connection &c) { return ruletrial::run(c, rule, store.clock.now()); }));
        };
        // Yesterday's are too old to count.
        look({u"old"_s});
        store.clock.advance(1min);
        look({});
        store.clock.advance(25h);
        // Five minutes on, one off, three on, thirty off, ten on.
        const std::vector<std::pair<bool, int>> pattern{{true, 5},   {false, 1}, {true, 3},
                                                        {false, 30}, {true, 10}, {false, 1}};
        for (const auto &[present, minutes] : pattern) {
            for (int i = 0; i < minutes * 4; ++i) {
                look(present ? QStringList{u"saga"_s} : QStringList());
                store.clock.advance(15s);
            }
        }
        look({u"lives"_s});
        store.clock.advance(8min);
        QCOMPARE(trial(triedWith(0s, 0s)).didFire, 4);
        QCOMPARE(trial(triedWith(0s, 0s)).wouldFire, 4);
        // At least four minutes: the first, the last and the one that lives.
        QCOMPARE(trial(triedWith(4min, 0s)).wouldFire, 3);
        QCOMPARE(trial(triedWith(9min, 0s)).wouldFire, 1);
        // Two minutes' patience after it: the first two are one.
        QCOMPARE(trial(triedWith(0s, 2min)).wouldFire, 3);
        QCOMPARE(trial(triedWith(0s, 0s, false)).wouldFire, 0);
        const RuleTrial all = trial(triedWith(0s, 0s));
        QVERIFY(all.missing.isEmpty());
        QCOMPARE(all.alerts.size(), 2u);
        QCOMPARE(all.alerts[0].wouldFire, 3);
        must(store.write([](Transaction &tx) {
            must(alertrulestore::change(tx, alertrules::usual(), {triedRule, false, {}, {}, {}}, -1, {},
                                        personCalled(u"ann"_s)));
        }));
        QCOMPARE(trial(triedWith(0s, 0s)).missing.size(), 1);
    }
};

LOOMDECK_TEST(RuleTrialTest, "ruletrial")
#include "tst_ruletrial.moc"
