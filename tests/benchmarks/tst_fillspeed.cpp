// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "engine/engine.h"
#include "speedtable.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;

namespace loomdeck::test {

/** How fast a demo fills a store. */
class FillSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fills()
    {
        const qint64 items = qEnvironmentVariableIntValue("LOOMDECK_BENCH_ITEMS") > 0
                                 ? qEnvironmentVariableIntValue("LOOMDECK_BENCH_ITEMS")
                                 : 300'000;
        SpeedTable table(
            u"Demo, %1 items with their tasks, %2"_s.arg(items).arg(onPostgres() ? u"PostgreSQL"_s : u"SQLite"_s));
        QTemporaryDir folder;
        EngineOptions options;
        options.store = must(StoreUrl::parse(newStoreUrl(folder)));
        options.workers = 0;
        auto opened = Engine::open(options);
        QVERIFY(opened.ok());
        QElapsedTimer timer;
        timer.start();
        const DemoReport report =
            must(fillDemo(**opened, {6, items, 0, 1, Micros{0}}, [&](const QString &, qint64 done, qint64 total) {
                if (done % 100'000 == 0 || done == total)
                    qInfo("%lld of %lld items after %lld ms", done, total, timer.elapsed());
            }));
        const double seconds = std::chrono::duration<double>(report.took).count();
        table.figure(u"items a second, indexes and commit included"_s, u"k/s"_s,
                     static_cast<double>(items) / seconds / 1000, u">= 50 k/s"_s);
    }
};

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::FillSpeedTest, "fillspeed")
#include "tst_fillspeed.moc"
