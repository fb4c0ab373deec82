// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/latency.h"
#include "support/registry.h"

#include <cmath>
#include <QTest>
#include <random>

using namespace loomdeck;

/** Histograms of times: what a percentile is off by, and that merging loses nothing. */
class LatencyTest : public QObject
{
    Q_OBJECT

    static MetricCell cellOf(const std::vector<double> &times)
    {
        MetricCell cell;
        for (const double ms : times)
            cell.add(latency::bucketOf(ms), 1);
        return cell;
    }

private Q_SLOTS:
    void aBucketHoldsWhatItSays_data()
    {
        QTest::addColumn<double>("ms");
        for (const double ms :
             {0.0, 0.2, 1.0, 1.04, 1.5, 10.0, 999.0, 1000.0, 119'999.0, 120'000.0, 3.6e6, 8.64e7, 3e10})
            QTest::addRow("%g ms", ms) << ms;
    }
    void aBucketHoldsWhatItSays()
    {
        QFETCH(double, ms);
        const quint16 field = latency::bucketOf(ms);
        QVERIFY(field >= latencyFields);
        QVERIFY(latency::upperBoundMs(field) >= std::min(std::max(ms, 1.0), latency::longestMs) * (1 - 1e-6));
        if (field > latencyFields)
            QVERIFY(latency::upperBoundMs(field - 1) < ms);
    }

    void percentilesAreWithinTheStatedError()
    {
        std::mt19937 dice(7);
        for (int round = 0; round < 50; ++round) {
            std::lognormal_distribution<double> times(6.0 + round % 5, 0.2 + 0.1 * (round % 12));
            std::vector<double> all(static_cast<size_t>(1 + round * 37));
            for (double &ms : all)
                ms = std::max(1.0, times(dice));
            const MetricCell cell = cellOf(all);
            std::sort(all.begin(), all.end());
            for (const double share : {0.0, 0.5, 0.9, 0.99, 1.0}) {
                const auto rank =
                    std::max<size_t>(1, static_cast<size_t>(std::ceil(share * static_cast<double>(all.size()))));
                const double exact = all[rank - 1];
                const double told = *latency::percentileMs(cell, share);
                QVERIFY2(std::abs(told - exact) <= exact * latency::relativeError * 1.0001,
                         qPrintable(QStringLiteral("%1 for %2").arg(told).arg(exact)));
            }
        }
    }

    void mergedHistogramsAreThoseOfAllTimes()
    {
        std::mt19937 dice(11);
        for (int round = 0; round < 100; ++round) {
            std::uniform_real_distribution<double> times(0, 1e6);
            std::vector<double> all;
            std::vector<MetricCell> parts(1 + dice() % 7);
            for (MetricCell &part : parts) {
                std::vector<double> own(dice() % 60);
                for (double &ms : own)
                    ms = times(dice);
                part = cellOf(own);
                all.insert(all.end(), own.begin(), own.end());
            }
            std::shuffle(parts.begin(), parts.end(), dice);
            MetricCell merged;
            for (const MetricCell &part : parts)
                merged.merge(part);
            QCOMPARE(merged, cellOf(all));
            QCOMPARE(latency::count(merged), static_cast<qint64>(all.size()));
        }
    }

    void nothingHasNoPercentile()
    {
        QVERIFY(!latency::percentileMs({}, 0.5));
        MetricCell other;
        other.add(MetricField::Failed, 3);
        QVERIFY(!latency::percentileMs(other, 0.5));
    }
};

LOOMDECK_TEST(LatencyTest, "latency")
#include "tst_latency.moc"
