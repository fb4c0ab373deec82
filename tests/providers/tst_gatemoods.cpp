// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatestorefixture.h"
#include "support/registry.h"

#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

/** Two nodes that call a moody provider; knows at every moment what must not happen. */
class MoodyRun
{
public:
    MoodyRun(quint32 seed, int concurrency, int jobs)
        : m_random(seed)
        , m_world(concurrency)
        , m_nodes{{&m_world.store.database(), ProviderGates(m_world.store.database(), [this] { return chance(); })},
                  {m_world.other.get(), ProviderGates(*m_world.other, [this] { return chance(); })}}
        , m_jobs(jobs)
    {
        m_world.addJobs(jobs / 2, u"p"_s);
        m_world.addJobs(jobs - jobs / 2, u"q"_s);
    }

    void run()
    {
        for (int step = 0; step < 4'000; ++step) {
            // Trouble ends; then all of it must get through.
            const bool troubled = step < 150;
            if (m_world.counts().of(u"complete"_s) == m_jobs)
                return;
            m_world.store.clock.advance(Micros{static_cast<Micros::rep>(m_random() % 4'000'000)});
            Node &node = m_nodes[m_random() % 2];
            start(node);
            if (!m_out.empty() && m_random() % 3)
                endOne(troubled);
            if (m_world.gate().state == GateState::Shut && m_random() % 8 == 0) {
                must(gatesWrite(m_world.store,
                                [](Transaction &tx) { return gatestore::open(tx, gateKey, u"paid"_s, person); }));
            }
            sameOnBoth();
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(m_world.counts().of(u"complete"_s), m_jobs);
    }

private:
    struct Node
    {
        Database *database;
        ProviderGates gates;
    };
    struct Call
    {
        Node *node;
        Job job;
        GatePass pass;
    };

    double chance() { return static_cast<double>(m_random() % 1000) / 1000; }

    void start(Node &node)
    {
        const Timestamp now = m_world.store.clock.now();
        for (const Job &job : GateStore::take(*node.database, 1 + static_cast<int>(m_random() % 3)).jobs) {
            const Gate before = m_world.gate();
            GatePass pass = admitted(node.gates, job);
            if (!pass.granted()) {
                GateStore::settle(*node.database, job, JobOutcome::held(pass.lane()));
                continue;
            }
            if (before.isClosed()) {
                QVERIFY2(before.state == GateState::Closed && *before.until <= now, "A call while it is closed.");
                QVERIFY(pass.isProbe());
                QVERIFY2(m_probed.insert(before.epoch).second, "A second probe in one window.");
            }
            if (const auto most = before.concurrency(now); most && *most > 0)
                QVERIFY2(std::ssize(m_out) < std::max(*most, m_mostBefore), "More calls at once than allowed.");
            m_out.push_back({&node, job, std::move(pass)});
            m_mostBefore = static_cast<int>(m_out.size());
        }
    }

    void endOne(bool troubled)
    {
        const size_t at = m_random() % m_out.size();
        Call call = std::move(m_out[at]);
        m_out.erase(m_out.begin() + static_cast<std::ptrdiff_t>(at));
        m_mostBefore = static_cast<int>(m_out.size());
        GateSignal signal = GateSignal::answer();
        if (troubled && m_random() % 2) {
            signal = gateSays(static_cast<FailureClass>(m_random() % 9));
            if (m_random() % 2)
                signal.retryAt =
                    m_world.store.clock.now() + std::chrono::seconds(static_cast<int>(m_random() % 100) - 10);
        }
        const bool hold = call.pass.report(signal);
        const JobOutcome outcome = hold             ? JobOutcome::held(call.pass.lane())
                                   : signal.failure ? JobOutcome::released()
                                                    : JobOutcome::complete();
        GateStore::settle(*call.node->database, call.job, outcome);
    }

    void sameOnBoth()
    {
        const QJsonObject one = m_world.facts(m_world.store.database()).toJson(),
                          two = m_world.facts(*m_world.other).toJson();
        QCOMPARE(one, two);
        const auto lane = must(gatesRead(m_world.store, [](Connection &c) { return lanes::find(c, gateKey); }));
        QCOMPARE(lane->closed, m_world.gate().isClosed());
        QCOMPARE(lane->until, m_world.gate().until);
    }

    std::mt19937 m_random;
    GateStore m_world;
    Node m_nodes[2];
    const int m_jobs;
    std::vector<Call> m_out;
    std::set<qint64> m_probed;
    int m_mostBefore = 0;
};

} // namespace

/** A provider that answers at random, and two nodes that keep to its gate all the same. */
class GateMoodsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverIsAnsweredEveryJobRunsAndNoneWhileClosed_data()
    {
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << std::array{0, 1, 4}[seed % 3] << seed;
    }
    void whateverIsAnsweredEveryJobRunsAndNoneWhileClosed()
    {
        QFETCH(int, concurrency);
        QFETCH(quint32, seed);
        MoodyRun(seed, concurrency, 40).run();
    }
};

LOOMDECK_TEST(GateMoodsTest, "gatemoods")
#include "tst_gatemoods.moc"
