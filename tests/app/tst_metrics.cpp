// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "app/storeaudit.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** `loomdeck metrics rebuild` on a store with a past. */
class MetricsCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRebuildCountsTheWholeJournal()
    {
        QTemporaryDir folder;
        const QString store = newStoreUrl(folder);
        QCOMPARE(runProgram({u"demo"_s, u"--store"_s, store, u"--plans"_s, u"2"_s, u"--items"_s, u"200"_s,
                             u"--entries"_s, u"400"_s})
                     .code,
                 0);
        const ProgramRun run = runProgram({u"metrics"_s, u"rebuild"_s, u"--store"_s, store});
        QCOMPARE(run.err, QString());
        QCOMPARE(run.code, 0);
        StoreAudit audit(store);
        const qint64 entries = audit.count(u"SELECT count(*) FROM journal"_s);
        QCOMPARE(run.out, u"rebuilt: %1 entries counted\n"_s.arg(entries));
        QCOMPARE(audit.count(u"SELECT position FROM metric_state"_s), entries);
        QVERIFY(audit.count(u"SELECT count(*) FROM metric_chunks"_s) > 50);
        const qint64 series = audit.count(u"SELECT count(*) FROM metric_series"_s);
        // Again, with the same outcome and nothing left behind.
        QCOMPARE(runProgram({u"metrics"_s, u"rebuild"_s, u"--store"_s, store}).out, run.out);
        QCOMPARE(audit.count(u"SELECT count(*) FROM metric_series"_s), series);
    }

    void wrongWordsAreNamed()
    {
        const ProgramRun none = runProgram({u"metrics"_s});
        QCOMPARE(none.code, 2);
        QVERIFY(none.err.contains(u"rebuild"_s));
        const ProgramRun near = runProgram({u"metrics"_s, u"rebild"_s});
        QCOMPARE(near.code, 2);
        QVERIFY(near.err.contains(u"Did you mean rebuild?"_s));
        const ProgramRun more = runProgram({u"metrics"_s, u"rebuild"_s, u"all"_s});
        QCOMPARE(more.code, 2);
    }
};

LOOMDECK_TEST(MetricsCommandTest, "metrics")
#include "tst_metrics.moc"
