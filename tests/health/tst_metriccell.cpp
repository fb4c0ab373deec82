// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/failure.h"
#include "core/texttime.h"
#include "health/metricchunk.h"
#include "support/registry.h"

#include <QTest>
#include <random>

using namespace loomdeck;
using namespace std::chrono_literals;

namespace {

MetricCell randomCell(std::mt19937 &dice)
{
    MetricCell cell;
    for (unsigned i = dice() % 8; i > 0; --i)
        cell.add(static_cast<quint16>(1 + dice() % 60), static_cast<qint64>(dice()) - (dice() % 3 ? 0 : 4'000'000'000));
    for (unsigned i = dice() % 3; i > 0; --i)
        cell.sample(static_cast<Gauge>(dice() % 12), static_cast<qint64>(dice() % 10'000));
    for (unsigned i = dice() % 5; i > 0; --i)
        cell.add(static_cast<quint16>(latencyFields + dice() % 250), 1 + static_cast<qint64>(dice() % 9));
    return cell;
}

} // namespace

/** Cells merge in any order, and come out of the store as they went in. */
class MetricCellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergingKnowsNoOrder()
    {
        std::mt19937 dice(3);
        for (int round = 0; round < 500; ++round) {
            const MetricCell a = randomCell(dice), b = randomCell(dice), c = randomCell(dice);
            MetricCell left = a, right = b, turned = c;
            left.merge(b);
            left.merge(c);
            right.merge(c);
            MetricCell other = a;
            other.merge(right);
            turned.merge(b);
            turned.merge(a);
            QCOMPARE(left, other);
            QCOMPARE(left, turned);
        }
    }

    void aGaugeKeepsItsLeastAndMost()
    {
        MetricCell cell, later;
        cell.sample(Gauge::JobsReady, 5);
        cell.sample(Gauge::JobsReady, 1);
        later.sample(Gauge::JobsReady, 9);
        cell.merge(later);
        QCOMPARE(cell.of(Gauge::JobsReady, GaugePart::Samples), 3);
        QCOMPARE(cell.of(Gauge::JobsReady, GaugePart::Sum), 15);
        QCOMPARE(cell.of(Gauge::JobsReady, GaugePart::Least), 1);
        QCOMPARE(cell.of(Gauge::JobsReady, GaugePart::Most), 9);
    }

    void sumsDoNotTurnNegative()
    {
        MetricCell cell;
        cell.add(MetricField::CostNano, std::numeric_limits<qint64>::max() - 1);
        cell.add(MetricField::CostNano, 1000);
        QCOMPARE(cell.of(MetricField::CostNano), std::numeric_limits<qint64>::max());
    }

    void chunksComeBackAsTheyWere()
    {
        std::mt19937 dice(5);
        for (int round = 0; round < 200; ++round) {
            metricchunk::Cells cells;
            for (int place = 0; place < 240; ++place) {
                const MetricCell cell = randomCell(dice);
                if (dice() % 4 == 0 && !cell.isEmpty())
                    cells.emplace_back(place, cell);
            }
            QCOMPARE(metricchunk::unpack(metricchunk::pack(cells)), cells);
        }
    }

    void damagedChunksAreRefused()
    {
        std::mt19937 dice(9);
        const QByteArray good = metricchunk::pack({{0, randomCell(dice)}, {7, randomCell(dice)}});
        QVERIFY_THROWS_EXCEPTION(Failure, metricchunk::unpack({}));
        QVERIFY_THROWS_EXCEPTION(Failure, metricchunk::unpack(good.left(good.size() - 1)));
        QVERIFY_THROWS_EXCEPTION(Failure, metricchunk::unpack(good + '\0'));
        QVERIFY_THROWS_EXCEPTION(Failure, metricchunk::unpack("\2garbage that is no deflated text"));
        QVERIFY_THROWS_EXCEPTION(Failure, metricchunk::unpack("\7"));
        // Whatever the bytes are, nothing else happens.
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes(1 + static_cast<int>(dice() % 40), '\0');
            for (char &byte : bytes)
                byte = static_cast<char>(dice());
            bytes[0] = 1;
            try {
                metricchunk::unpack(bytes);
            } catch (const Failure &failure) {
                QCOMPARE(failure.error().code, QStringLiteral("METRICS_DAMAGED"));
            }
        }
    }

    void keysTellWhatTheyWereMadeOf()
    {
        for (const Resolution resolution : {Resolution::Minute, Resolution::Hour, Resolution::Day, Resolution::Ever}) {
            const qint64 cell = cellAt(resolution, Timestamp(Micros(1795197600000000)));
            const qint64 key = metricchunk::keyOf(resolution, 4711, cell);
            QCOMPARE(metricchunk::seriesOf(key), 4711);
            QCOMPARE(metricchunk::resolutionOf(key), resolution);
            QVERIFY(metricchunk::firstCellOf(key) <= cell);
            QVERIFY(cell < metricchunk::firstCellOf(key) + metricchunk::sizeOf(resolution));
        }
    }

    void cellsBeforeNineteenSeventyAreBelowZero()
    {
        QCOMPARE(cellAt(Resolution::Minute, Timestamp(-1us)), -1);
        QCOMPARE(cellAt(Resolution::Minute, Timestamp(-60s)), -1);
        QCOMPARE(cellAt(Resolution::Minute, Timestamp(-60s - 1us)), -2);
        QCOMPARE(cellAt(Resolution::Day, Timestamp(24h)), 1);
    }
};

LOOMDECK_TEST(MetricCellTest, "metriccell")
#include "tst_metriccell.moc"
