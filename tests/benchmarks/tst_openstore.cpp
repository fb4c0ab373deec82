// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

/** Reads a store as a console does and tells how much memory that took; run by backlogspeed in a process of its own. */
class OpenStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads()
    {
        EngineOptions options;
        options.store = must(StoreUrl::parse(qEnvironmentVariable("LOOMDECK_BENCH_STORE")));
        options.workers = 0;
        const auto engine = Engine::open(options);
        QVERIFY(engine.ok());
        Queries &queries = (*engine)->queries();
        std::vector<qint64> keys;
        must(queries
                 .allKeys({}, 50'000,
                          [&keys](std::vector<qint64> &&chunk) {
                              keys.insert(keys.end(), chunk.begin(), chunk.end());
                              return true;
                          })
                 .result());
        for (const QString &sort : BacklogQuery::sortNames()) {
            const auto first = must(queries.firstKeys(must(BacklogQuery::parse(u"sort:"_s + sort)), 2000).result());
            must(queries.items(first).result());
        }
        must(queries.overview(20).result());
        QFile status(u"/proc/self/status"_s);
        QVERIFY(status.open(QIODevice::ReadOnly));
        const QString peak =
            QString::fromLatin1(status.readAll()).section(u"VmHWM:"_s, 1).simplified().section(u' ', 0, 0);
        QVERIFY(!keys.empty());
        std::printf("peak %lld MB with %zu keys\n", peak.toLongLong() / 1024, keys.size());
    }
};

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::OpenStoreTest, "openstore")
#include "tst_openstore.moc"
