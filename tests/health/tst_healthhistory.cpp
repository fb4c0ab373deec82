// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journal.h"
#include "health/healthfold.h"
#include "healthworld.h"
#include "planner/promptservice.h"
#include "support/registry.h"

#include <QJsonDocument>
#include <random>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const Actor chanceActor{u"chance"_s, {}, u"console"_s, Role::Admin, {}};

/** Does anything that a report may depend on. */
class ChanceWorld
{
public:
    ChanceWorld(HealthWorld &world, unsigned seed)
        : m_world(world)
        , m_dice(seed)
    {
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
            m_plans.push_back(world.plan(name));
    }

    int roll(int sides) { return static_cast<int>(m_dice() % static_cast<unsigned>(sides)); }

    void step()
    {
        const qint64 plan = m_plans[static_cast<size_t>(roll(3))];
        switch (roll(14)) {
        case 0:
            m_items.push_back(
                m_world.item(plan, u"i-%1"_s.arg(m_items.size()), static_cast<ItemStatus>(roll(3)),
                             roll(3) ? std::optional(m_world.now() - std::chrono::minutes(roll(300))) : std::nullopt));
            break;
        case 1:
        case 2:
        case 3:
        case 4:
            if (!m_items.empty())
                m_world.move(m_items[static_cast<size_t>(roll(std::min(6, static_cast<int>(m_items.size()))))],
                             static_cast<ItemStatus>(roll(3)));
            break;
        case 5:
            m_world.contract(plan, {{u"code"_s, u"missing-model"_s}});
            break;
        case 6:
            m_world.execution(roll(2) ? u"Success"_s : u"Failed"_s,
                              m_world.now() - std::chrono::minutes(roll(3000)) - std::chrono::microseconds(roll(1000)),
                              {{u"critiqueStatus"_s, roll(3) ? u"used"_s : u"token-exhausted"_s}});
            break;
        case 7:
            m_world.lore(plan, u"l-%1"_s.arg(roll(4)), static_cast<LoreStatus>(roll(3)));
            break;
        case 8:
            m_world.obligation(plan, u"o-%1"_s.arg(roll(4)), roll(2) == 0, m_world.now() - std::chrono::hours(roll(30)),
                               roll(2) ? uR"({"voiceDrift":true})"_s : uR"({"voiceDrift":false})"_s);
            break;
        case 9:
            if (m_bibles.size() < 6)
                m_bibles.push_back(m_world.bible(plan, u"b-%1"_s.arg(m_bibles.size())));
            break;
        case 10:
            if (!m_bibles.empty())
                m_world.bibleEntry(m_bibles[static_cast<size_t>(roll(static_cast<int>(m_bibles.size())))],
                                   u"e-%1"_s.arg(++m_entries), m_world.now() - std::chrono::hours(roll(12)),
                                   roll(3) > 0);
            break;
        case 11:
            switchPrompt();
            break;
        case 12:
            setThreshold();
            break;
        default:
            // Mostly on, now and then somebody sets it back.
            m_world.store.clock.setNow(m_world.now() +
                                       (roll(12) ? std::chrono::minutes(roll(400)) : std::chrono::minutes(-60)));
        }
        m_world.store.clock.advance(std::chrono::seconds(1 + roll(600)));
    }

private:
    void switchPrompt()
    {
        const QString id = u"planner.fiction.sceneWeaver"_s;
        (void)m_world.store.write([&](Transaction &tx) {
            return roll(2) ? promptservice::deactivate(tx, {id}, chanceActor, {})
                           : promptservice::activate(tx, {id}, 1, chanceActor, {});
        });
    }
    void setThreshold()
    {
        const auto &all = healththresholds::all();
        const ThresholdInfo info = all[roll(static_cast<int>(all.size()))];
        const qint64 value = info.unit == ThresholdUnit::Seconds ? 3600 * (1 + roll(48)) : 1 + roll(4);
        (void)m_world.store.write([&](Transaction &tx) {
            return healthstore::setThreshold(tx, {info.name, value, -1, {}}, chanceActor);
        });
    }

    HealthWorld &m_world;
    std::mt19937 m_dice;
    std::vector<qint64> m_plans, m_items;
    std::vector<QString> m_bibles;
    int m_entries = 0;
};

QString textOf(const HealthReport &report)
{
    return QString::fromUtf8(QJsonDocument(report.stored()).toJson());
}

} // namespace

/** What is kept equals what one would find who reads everything. */
class HealthHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeptReportEqualsOneFromScratch_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1u, 2u, 3u, 4u})
            QTest::addRow("seed %u", seed) << seed;
    }

    void theKeptReportEqualsOneFromScratch()
    {
        QFETCH(unsigned, seed);
        HealthWorld w;
        ChanceWorld chance(w, seed);
        std::set<HealthStatus> seen;
        std::set<QString> kinds;
        for (int i = 0; i < 40; ++i) {
            for (int steps = 1 + chance.roll(10); steps > 0; --steps)
                chance.step();
            const HealthReport kept = w.judged();
            QCOMPARE(textOf(kept), textOf(reportFromScratch(w.store)));
            seen.insert(kept.status);
            for (const QString &id : HealthWorld::alertIds(kept))
                kinds.insert(id.section(u':', 0, 1));
        }
        // A history in which nothing happens proves nothing.
        QVERIFY(seen.size() >= 2);
        QVERIFY(kinds.size() >= 6);
    }

    void stepsOfAnySizeKeepTheSame()
    {
        HealthWorld w;
        ChanceWorld chance(w, 9);
        for (int i = 0; i < 150; ++i)
            chance.step();
        const QString whole = textOf(w.judged());
        for (const qint64 limit : {1, 7, 1000}) {
            w.exec(u"DELETE FROM health_events"_s);
            w.exec(u"DELETE FROM health_plans"_s);
            w.exec(u"UPDATE health_state SET position = 0"_s);
            while (must(w.store.write([limit](Transaction &tx) { return healthfold::step(tx, limit); }))) {
            }
            QCOMPARE(textOf(w.judged()), whole);
        }
    }
};

LOOMDECK_TEST(HealthHistoryTest, "healthhistory")
#include "tst_healthhistory.moc"
