// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "engine/engine.h"
#include "speedtable.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr qint64 million = 1'000'000;
constexpr int viewRounds = 5;
constexpr int firstRows = 60;

qint64 itemCount()
{
    const qint64 wanted = qEnvironmentVariableIntValue("LOOMDECK_BENCH_ITEMS");
    return wanted > 0 ? wanted : million;
}

} // namespace

/** Reading a backlog of a million items. */
class BacklogSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opens();
    void firstRows_data();
    void firstRows();
    void allKeys();
    void memory();
    void cleanupTestCase();

private:
    /** Median of some viewRounds, after one that warms up. */
    template<typename F>
    double medianMillis(F work)
    {
        std::vector<double> times;
        for (int i = 0; i <= viewRounds; ++i) {
            const double took = secondsOf(work) * 1000;
            if (i > 0)
                times.push_back(took);
        }
        return percentile(times, 50);
    }
    std::vector<ItemWithTask> first(const BacklogQuery &query);

    QTemporaryDir m_folder;
    StoreUrl m_url;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<SpeedTable> m_table;
};

void BacklogSpeedTest::initTestCase()
{
    EngineOptions options;
    m_url = options.store = must(StoreUrl::parse(newStoreUrl(m_folder)));
    options.workers = 0;
    auto opened = Engine::open(options);
    QVERIFY(opened.ok());
    m_engine = std::move(opened).value();
    m_table = std::make_unique<SpeedTable>(
        u"Backlog of %1 items in 50 plans on %2"_s.arg(itemCount()).arg(onPostgres() ? u"PostgreSQL"_s : u"SQLite"_s));
    const DemoReport report = must(fillDemo(*m_engine, {50, itemCount(), 10'000, 1, Micros{0}}));
    const double seconds = std::chrono::duration<double>(report.took).count();
    m_table->figure(u"demo fills the store, items a second"_s, u"/s"_s, static_cast<double>(itemCount()) / seconds,
                    u">= 50,000 /s"_s);
}

std::vector<ItemWithTask> BacklogSpeedTest::first(const BacklogQuery &query)
{
    const auto keys = must(m_engine->queries().firstKeys(query, test::firstRows).result());
    return must(m_engine->queries().items(keys).result());
}

void BacklogSpeedTest::opens()
{
    // What the page asks for at once: its first rows, the counts on its tabs, and what is wrong.
    const double took = medianMillis([this] {
        auto counts = m_engine->queries().countByState({});
        auto troubles = m_engine->queries().troubles({});
        const auto rows = first({});
        must(counts.result());
        must(troubles.result());
    });
    m_table->figure(u"opens: first rows, counts of the tabs, troubles"_s, u"ms"_s, took, u"<= 300 ms"_s);
    m_table->figure(u"  overview: plans by state, attention"_s, u"ms"_s,
                    medianMillis([this] { must(m_engine->queries().overview(7).result()); }), {});
}

void BacklogSpeedTest::firstRows_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query : {"sort:-age",
                              "sort:age",
                              "sort:-updated",
                              "sort:-created",
                              "sort:id",
                              "sort:-id",
                              "sort:plan",
                              "sort:phase",
                              "sort:-state",
                              "sort:-tries",
                              "sort:tries",
                              "state:failed",
                              "state:stuck,blocked,failed,held",
                              "state:pending sort:-updated",
                              "why:gave-up",
                              "why:lore",
                              "phase:SceneWeaver",
                              "id:draft-scene-77",
                              "plan:\"Night Ferry\"",
                              "plan:\"Night Ferry\" state:complete",
                              "age:>2d",
                              "tries:>2 sort:-tries",
                              "branch:draft",
                              "provider:halcyon"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

void BacklogSpeedTest::firstRows()
{
    QFETCH(QString, query);
    const BacklogQuery parsed = must(BacklogQuery::parse(query));
    size_t rows = 0;
    const double took = medianMillis([&] { rows = first(parsed).size(); });
    m_table->figure(u"first %1 rows of %2"_s.arg(rows).arg(query), u"ms"_s, took, u"<= 100 ms"_s);
}

void BacklogSpeedTest::allKeys()
{
    size_t keys = 0;
    const double took = medianMillis([&] {
        keys = 0;
        must(m_engine->queries()
                 .allKeys({}, 50'000,
                          [&keys](std::vector<qint64> &&chunk) {
                              keys += chunk.size();
                              return true;
                          })
                 .result());
    });
    QCOMPARE(static_cast<qint64>(keys), itemCount());
    m_table->figure(u"all keys in the order of age"_s, u"ms"_s, took, {});
}

void BacklogSpeedTest::memory()
{
    // Measured on SQLite alone, whose cache is in the process.
    if (onPostgres())
        return;
    m_engine.reset();
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LOOMDECK_BENCH_STORE"_s, u"sqlite:"_s + m_url.file);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"openstore"_s});
    QVERIFY(child.waitForFinished(120'000));
    const QString out = QString::fromUtf8(child.readAllStandardOutput());
    const QString mark = u"peak "_s;
    QVERIFY2(out.contains(mark), qPrintable(out));
    m_table->figure(u"peak memory: engine, all keys held, every sort read"_s, u"MB"_s,
                    out.section(mark, 1).section(u' ', 0, 0).toDouble(), u"<= 300 MB for the whole process"_s);
}

void BacklogSpeedTest::cleanupTestCase()
{
    m_engine.reset();
    m_table.reset();
}

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::BacklogSpeedTest, "backlogspeed")
#include "tst_backlogspeed.moc"
