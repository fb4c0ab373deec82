// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/livetext.h"
#include "support/registry.h"

#include <QSignalSpy>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace loomdeck;

namespace {

using Kind = LiveChunk::Kind;

} // namespace

/** What models say now: bounded, and told of no more often than eyes can follow. */
class LiveTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyPiecesAreToldInFewSignals()
    {
        LiveText live;
        QSignalSpy told(&live, &LiveText::changed);
        const LiveSink sink = live.sink();
        constexpr int pieces = 20'000;
        std::thread worker([&sink] {
            sink({Kind::Begin, 7, 3, 1, {}});
            for (int i = 0; i < pieces; ++i)
                sink({Kind::Text, 7, 3, 1, u"word "_s});
        });
        worker.join();
        QCOMPARE(live.jobOfItem(3), 7);
        QVERIFY(live.isRunning(7));
        QTRY_VERIFY(told.size() >= 1);
        QVERIFY(told.size() <= 2);
        QCOMPARE(told[0][0].toLongLong(), 7);
        QCOMPARE(live.tail(7).size(), LiveText::mostLetters);
        QCOMPARE(live.call(7)->letters, 5 * pieces);
        QCOMPARE(live.call(7)->text, live.tail(7));
        sink({Kind::End, 7, 3, 1, {}});
        QVERIFY(!live.isRunning(7));
        QCOMPARE(live.jobOfItem(3), 0);
        QTRY_VERIFY(told.size() >= 2);
    }

    void aCallTellsItsNumbersAndNoHalfCharacters()
    {
        LiveText live;
        const LiveSink sink = live.sink();
        QVERIFY(!live.call(7));
        sink({Kind::Begin, 7, 3, 2, {}, 3, u"tiny"_s});
        sink(
            {Kind::Text, 7, 3, 2, u"x"_s + u"\U0001F30A"_s.repeated(LiveText::mostLetters / 2) + u"y"_s, 3, u"tiny"_s});
        const auto call = live.call(7);
        QCOMPARE(call->attempt, 3);
        QCOMPARE(call->number, 2);
        QCOMPARE(call->model, u"tiny"_s);
        QVERIFY(call->isRunning);
        QCOMPARE(call->letters, LiveText::mostLetters + 2);
        QVERIFY(call->text.front().isHighSurrogate());
        sink({Kind::Begin, 7, 3, 3, {}, 3, u"tiny"_s});
        QCOMPARE(live.call(7)->letters, 0);
    }

    void aNewCallBeginsAnewAndOldOnesAreForgotten()
    {
        LiveText live;
        const LiveSink sink = live.sink();
        for (qint64 job = 1; job <= 100; ++job) {
            sink({Kind::Begin, job, job, 1, {}});
            sink({Kind::Text, job, job, 1, u"first"_s});
            sink({Kind::Begin, job, job, 2, {}});
            sink({Kind::Text, job, job, 2, u"second"_s});
            QCOMPARE(live.tail(job), u"second"_s);
            sink({Kind::End, job, job, 2, {}});
        }
        QCOMPARE(live.tail(100), u"second"_s);
        QVERIFY(live.tail(1).isNull());
    }
};

LOOMDECK_TEST(LiveTextTest, "livetext")
#include "tst_livetext.moc"
