// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/bulkinsert.h"
#include "jobs/joblist.h"
#include "jobs/jobqueue.h"
#include "jobs/nextjobs.h"
#include "providers/gatestore.h"
#include "speedtable.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr int heldJobs = 50'000;
constexpr int plansOfThem = 50;
constexpr int workers = 4;

const QString busyProvider = u"11111111-0000-4000-8000-000000000001"_s;
const QString busyModel = u"11111111-0000-4000-8000-000000000002"_s;
const QString busyGate = Lane::ofProvider(busyProvider, busyModel);
const Actor opener{u"ops"_s, {}, u"test"_s, Role::Operator, {}};

} // namespace

/** What a gate with 50,000 held jobs costs: while it is closed, when it opens, and after. */
class GateSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holding();
    void whileHeld();
    void opening();
    void draining();
    void cleanupTestCase() { m_table.reset(); }

private:
    template<typename F>
    auto write(F work)
    {
        return must(m_database->write(std::move(work)).result());
    }
    template<typename F>
    auto read(F work)
    {
        return must(m_database->read(std::move(work)).result());
    }
    jobqueue::Taken take(int limit)
    {
        return write([limit](Transaction &tx) {
            return jobqueue::take(tx, u"n"_s, {u"planner.phase"_s}, limit, std::chrono::hours(1));
        });
    }
    /** p50 and the worst of so many times. */
    template<typename F>
    void figure(const QString &what, int times, F work)
    {
        std::vector<double> took;
        for (int i = 0; i < times; ++i)
            took.push_back(secondsOf(work) * 1000);
        const double median = percentile(took, 50);
        m_table->figure(what + u", p50"_s, u"ms"_s, median, {});
        if (times > 1)
            m_table->figure(u"  slowest of %1"_s.arg(times), u"ms"_s, took.back(), {});
    }

    SystemClock m_clock;
    TimeOrderedIds m_ids{m_clock};
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SpeedTable> m_table;
};

void GateSpeedTest::initTestCase()
{
    m_table = std::make_unique<SpeedTable>(u"A gate with 50,000 held jobs on %1"_s.arg(
        onPostgres() ? u"PostgreSQL, synchronous_commit=on"_s : u"SQLite, synchronous=FULL"_s));
    auto opened = Database::open(must(StoreUrl::parse(newStoreUrl(m_folder))), m_clock, m_ids);
    m_database = std::move(opened).value();
    write([](Transaction &tx) {
        providerstore::put(tx, {busyProvider, u"local"_s, u"Local"_s, u"scripted"_s, {}, true, {}, {}});
        providerstore::putModel(tx, {busyModel, busyProvider, u"tiny"_s, true, {}});
        gatestore::sync(tx);
        BulkInsert rows(tx.sql(), u"jobs"_s,
                        {u"kind"_s, u"state"_s, u"priority"_s, u"run_at"_s, u"payload"_s, u"attempt"_s,
                         u"max_attempts"_s, u"interruptions"_s, u"lease_token"_s, u"cancel_requested"_s,
                         u"created_at"_s, u"lane"_s, u"plan_id"_s, u"turn"_s, u"unique_key"_s});
        for (int i = 0; i < heldJobs; ++i)
            rows.add({u"planner.phase"_s, 0, 0, 1, u"{}"_s, 0, 3, 0, 0, 0, 1, busyGate,
                      u"plan-%1"_s.arg(i % plansOfThem), i / plansOfThem, u"item:%1"_s.arg(i)});
        rows.flush();
    });
    write([](Transaction &tx) { return gatestore::close(tx, busyGate, u"quota"_s, std::nullopt, opener); });
}

void GateSpeedTest::holding()
{
    std::vector<double> took;
    qint64 held = 0;
    while (held < heldJobs) {
        took.push_back(secondsOf([&] {
                           for (const auto &batch : take(workers).held)
                               held += std::ssize(batch.ids);
                       }) *
                       1000);
    }
    const double all = std::accumulate(took.begin(), took.end(), 0.0);
    m_table->figure(u"50,000 ready jobs of a closed gate are put aside, %1 transactions"_s.arg(took.size()), u"ms"_s,
                    all, {});
    m_table->figure(u"  the slowest transaction"_s, u"ms"_s, percentile(took, 100), {});
    QCOMPARE(held, heldJobs);
}

void GateSpeedTest::whileHeld()
{
    figure(u"looking for work while nothing may run"_s, 100, [this] { take(workers); });
    figure(u"one job of another lane: enqueue and claim"_s, 100, [this] {
        write([](Transaction &tx) {
            NewJob job;
            job.kind = u"planner.phase"_s;
            job.planId = u"plan-0"_s;
            jobqueue::enqueue(tx, job);
        });
        const auto taken = take(workers);
        if (taken.jobs.size() != 1)
            qFatal("The job behind the held ones was not found.");
        write([&](Transaction &tx) {
            return jobqueue::completeAll(tx, {{taken.jobs[0].id, taken.jobs[0].leaseToken}});
        });
    });
    figure(u"the list of gates with counts and forecast"_s, 20,
           [this] { read([this](Connection &c) { return gatestore::list(c, m_clock.now()); }); });
    figure(u"the next 20"_s, 20, [this] { read([this](Connection &c) { return nextJobs(c, m_clock.now(), 20); }); });
    figure(u"jobs by state"_s, 20, [this] { read([](Connection &c) { return countJobs(c); }); });
    figure(u"the newest 100 held jobs"_s, 20,
           [this] { read([](Connection &c) { return listJobs(c, {.states = {u"held"_s}}); }); });
}

void GateSpeedTest::opening()
{
    figure(u"opening the gate"_s, 1,
           [this] { write([](Transaction &tx) { return gatestore::open(tx, busyGate, u"paid"_s, opener); }); });
    // The gate is slowed and grows; here it is opened all the way.
    write([](Transaction &tx) {
        const auto before = gatestore::lock(tx, busyGate);
        Gate gate = *before;
        gate.state = GateState::Open;
        gate.allowed = 0;
        gatestore::put(tx, *before, gate, opener);
    });
}

void GateSpeedTest::draining()
{
    for (const int limit : {workers, 500}) {
        figure(u"claiming %1 of the held, and their end"_s.arg(limit), limit == workers ? 100 : 20, [this, limit] {
            std::vector<jobqueue::Held> ended;
            for (const Job &job : take(limit).jobs)
                ended.push_back({job.id, job.leaseToken});
            if (std::ssize(ended) != limit)
                qFatal("Held jobs are left behind.");
            write([&](Transaction &tx) { return jobqueue::completeAll(tx, ended); });
        });
    }
    qint64 drained = 0;
    const double took = secondsOf([&] {
        for (;;) {
            std::vector<jobqueue::Held> ended;
            for (const Job &job : take(500).jobs)
                ended.push_back({job.id, job.leaseToken});
            if (ended.empty())
                break;
            drained += std::ssize(ended);
            write([&](Transaction &tx) { return jobqueue::completeAll(tx, ended); });
        }
    });
    m_table->figure(u"the rest drains, 500 at a time"_s, u"jobs/s"_s, static_cast<double>(drained) / took, {});
    QCOMPARE(read([](Connection &c) { return countJobs(c); }).of(u"held"_s), 0);
}

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::GateSpeedTest, "gatespeed")
#include "tst_gatespeed.moc"
