// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/bulkinsert.h"
#include "db/storewatch.h"
#include "jobs/jobservice.h"
#include "rawqueue.h"
#include "speedtable.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <condition_variable>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr int durable = 20'000;
// Ours and the raw loop take turns, so that what else the machine does falls on both.
constexpr int rounds = 5;
constexpr int perRound = durable / rounds;
constexpr int loaded = 100'000;
constexpr int pickUps = 500;
constexpr int mostPerClaim = 500;

/** A store with real clocks and a queue whose jobs do nothing. */
class Queue
{
public:
    explicit Queue(int workers)
        : m_ids(m_clock)
        , m_url(must(StoreUrl::parse(newStoreUrl(m_folder))))
    {
        auto opened = Database::open(m_url, m_clock, m_ids);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLine()));
        m_database = std::move(opened).value();
        DispatcherOptions options;
        options.workers = workers;
        m_jobs = std::make_unique<JobService>(*m_database, options, [] { return 0.5; });
        m_jobs->handle(u"noop"_s, {[this](JobContext &) {
                                       note();
                                       return JobOutcome::complete();
                                   },
                                   {},
                                   {},
                                   {},
                                   {}});
    }
    ~Queue()
    {
        stop();
        m_jobs.reset();
        m_watch.reset();
    }

    void start()
    {
        m_watch = std::make_unique<StoreWatch>(*m_database);
        m_jobs->start(NodeId::ofThisProcess(u"bench"_s));
    }
    void stop() { m_jobs->drain(std::chrono::seconds(10)).waitForFinished(); }

    JobService &jobs() { return *m_jobs; }
    Database &database() { return *m_database; }
    const StoreUrl &url() const { return m_url; }

    /** Waits until so many handlers have run. */
    void waitForRuns(qint64 count)
    {
        std::unique_lock lock(m_mutex);
        m_ran.wait(lock, [&] { return m_runs >= count; });
    }
    /** Waits until the store says that nothing is left. */
    void waitForCompletion(qint64 count)
    {
        waitForRuns(count);
        const auto complete = [this] {
            return m_database
                ->read([](Connection &c) { return c.count(u"SELECT count(*) FROM jobs WHERE state <> 3"_s); })
                .result();
        };
        while (must(complete()) > 0)
            std::this_thread::yield();
    }
    std::chrono::steady_clock::time_point lastRun()
    {
        const std::lock_guard lock(m_mutex);
        return m_lastRun;
    }

private:
    void note()
    {
        const std::lock_guard lock(m_mutex);
        m_lastRun = std::chrono::steady_clock::now();
        ++m_runs;
        m_ran.notify_all();
    }

    SystemClock m_clock;
    TimeOrderedIds m_ids;
    QTemporaryDir m_folder;
    const StoreUrl m_url;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<StoreWatch> m_watch;
    std::unique_ptr<JobService> m_jobs;
    std::mutex m_mutex;
    std::condition_variable m_ran;
    qint64 m_runs = 0;
    std::chrono::steady_clock::time_point m_lastRun;
};

/** The URL of a store that has its tables and that nothing else uses. */
class BareStore
{
public:
    BareStore()
        : m_url(must(StoreUrl::parse(newStoreUrl(m_folder))))
    {
        SystemClock clock;
        TimeOrderedIds ids(clock);
        const auto opened = Database::open(m_url, clock, ids);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLine()));
    }
    const StoreUrl &url() const { return m_url; }

private:
    QTemporaryDir m_folder;
    const StoreUrl m_url;
};

void load(Database &database, int count)
{
    must(await(database.write([count](Transaction &tx) {
        BulkInsert rows(tx.sql(), u"jobs"_s,
                        {u"kind"_s, u"state"_s, u"priority"_s, u"run_at"_s, u"payload"_s, u"attempt"_s,
                         u"max_attempts"_s, u"interruptions"_s, u"lease_token"_s, u"cancel_requested"_s,
                         u"created_at"_s});
        for (int i = 0; i < count; ++i)
            rows.add({u"noop"_s, 0, 0, 1, u"{}"_s, 0, 3, 0, 0, 0, 1});
        rows.flush();
    })));
}

} // namespace

/** The queue against a loop that runs its statements and nothing else. */
class JobSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void durableJobs();
    void drainsALoadedBacklog();
    void picksUpWhenIdle();
    void cleanupTestCase() { m_table.reset(); }

private:
    static double oursTakes(qint64 &claims, qint64 &completions);
    static double rawTakes(qint64 claims, qint64 completions);

    std::unique_ptr<SpeedTable> m_table;
};

void JobSpeedTest::initTestCase()
{
    m_table = std::make_unique<SpeedTable>(
        u"Jobs on %1"_s.arg(onPostgres() ? u"PostgreSQL, synchronous_commit=on"_s : u"SQLite, synchronous=FULL"_s));
}

double JobSpeedTest::oursTakes(qint64 &claims, qint64 &completions)
{
    Queue queue(2);
    queue.start();
    const double took = secondsOf([&] {
        std::vector<QFuture<Result<jobqueue::Enqueued>>> under;
        NewJob job;
        job.kind = u"noop"_s;
        for (int i = 0; i < perRound; ++i) {
            under.push_back(queue.jobs().enqueue(job));
            // Some callers at once, as the API has; each enqueue is a commit of its own.
            if (under.size() == 16) {
                for (auto &one : under)
                    one.waitForFinished();
                under.clear();
            }
        }
        queue.waitForCompletion(perRound);
    });
    // Each statement writes one time of its own, which tells how many there were.
    const auto statements = [&](const QString &column) {
        return must(
            queue.database()
                .read([&](Connection &c) { return c.count(u"SELECT count(DISTINCT %1) FROM jobs"_s.arg(column)); })
                .result());
    };
    claims = statements(u"started_at"_s);
    completions = statements(u"finished_at"_s);
    queue.stop();
    return took;
}

double JobSpeedTest::rawTakes(qint64 claims, qint64 completions)
{
    const BareStore bare;
    const auto raw = RawQueue::on(bare.url());
    return secondsOf([&] {
        qint64 claimed = 0, completed = 0;
        for (qint64 i = 1; i <= perRound; ++i) {
            raw->enqueue();
            for (; claimed < claims * i / perRound; ++claimed)
                raw->claim(mostPerClaim);
            for (; completed < completions * i / perRound; ++completed)
                raw->complete();
        }
        raw->claim(mostPerClaim);
        raw->complete();
    });
}

void JobSpeedTest::durableJobs()
{
    double ours = 0, raw = 0;
    qint64 allClaims = 0, allCompletions = 0;
    for (int round = 0; round < rounds; ++round) {
        qint64 claims = 0, completions = 0;
        ours += oursTakes(claims, completions);
        raw += rawTakes(claims, completions);
        allClaims += claims;
        allCompletions += completions;
    }
    const QString what =
        u"20,000 durable jobs: enqueue, %1 claims, %2 completions"_s.arg(allClaims).arg(allCompletions);
    QVERIFY(m_table->ratio(what, u"jobs/s"_s, durable / ours, durable / raw, 0.6));
}

void JobSpeedTest::drainsALoadedBacklog()
{
    const BareStore bare;
    {
        SystemClock clock;
        TimeOrderedIds ids(clock);
        const auto opened = Database::open(bare.url(), clock, ids);
        load(**opened, loaded);
    }
    const auto raw = RawQueue::on(bare.url());
    const double limit = loaded / secondsOf([&] {
                             while (raw->claim(mostPerClaim) > 0) {
                                 raw->complete();
                             }
                         });
    Queue queue(2);
    load(queue.database(), loaded);
    const double ours = loaded / secondsOf([&] {
                            queue.start();
                            queue.waitForCompletion(loaded);
                        });
    m_table->figure(u"a backlog of 100,000 jobs drains"_s, u"jobs/s"_s, ours,
                    onPostgres() ? u">= 50,000 jobs/s"_s : u""_s);
    m_table->figure(u"  a raw loop that claims and completes 500 at a time"_s, u"jobs/s"_s, limit, {});
}

void JobSpeedTest::picksUpWhenIdle()
{
    Queue queue(2);
    queue.start();
    NewJob job;
    job.kind = u"noop"_s;
    std::vector<double> waits;
    for (int i = 1; i <= pickUps; ++i) {
        const auto asked = std::chrono::steady_clock::now();
        auto enqueued = queue.jobs().enqueue(job);
        queue.waitForRuns(i);
        waits.push_back(std::chrono::duration<double, std::milli>(queue.lastRun() - asked).count());
        enqueued.waitForFinished();
        queue.waitForCompletion(i);
    }
    m_table->figure(u"pick-up of one job when idle, its commit included, p50"_s, u"ms"_s, percentile(waits, 50),
                    u"<= 1.5 ms"_s);
    m_table->figure(u"pick-up of one job when idle, its commit included, p99"_s, u"ms"_s, percentile(waits, 99),
                    u"<= 4 ms"_s);
}

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::JobSpeedTest, "jobspeed")
#include "tst_jobspeed.moc"
