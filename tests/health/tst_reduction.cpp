// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/reduction.h"
#include "support/registry.h"

#include <algorithm>
#include <cmath>
#include <QTest>
#include <random>

using namespace loomdeck;
using namespace std::chrono_literals;

namespace {

Timestamp second(int number)
{
    return Timestamp(std::chrono::seconds(number));
}

std::vector<MetricPoint> randomLine(std::mt19937 &dice, int count)
{
    std::vector<MetricPoint> line;
    for (int i = 0; i < count; ++i) {
        MetricPoint point{second(i), {}, {}, {}};
        if (dice() % 10 != 0)
            point.value = static_cast<double>(dice() % 1000);
        if (point.value && dice() % 2) {
            point.least = *point.value - static_cast<double>(dice() % 50);
            point.most = *point.value + static_cast<double>(dice() % 50);
        }
        line.push_back(point);
    }
    return line;
}

} // namespace

/** A chart gets about a point a pixel, and shows every peak and every gap. */
class ReductionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortLineStaysAsItIs()
    {
        std::mt19937 dice(1);
        const auto line = randomLine(dice, 50);
        QCOMPARE(reduced(line, second(0), second(50), 50), line);
    }

    void noPeakIsLost()
    {
        std::mt19937 dice(2);
        for (int round = 0; round < 50; ++round) {
            const int count = 1000 + static_cast<int>(dice() % 3000), pixels = 20 + static_cast<int>(dice() % 200);
            const auto line = randomLine(dice, count);
            const auto out = reduced(line, second(0), second(count), pixels);
            QVERIFY(out.size() <= static_cast<size_t>(pixels) * 6);
            QVERIFY(out.size() < line.size());
            const auto bounds = [](const std::vector<MetricPoint> &points) {
                double least = 1e18, most = -1e18;
                for (const MetricPoint &point : points) {
                    if (point.value) {
                        least = std::min(least, point.least.value_or(*point.value));
                        most = std::max(most, point.most.value_or(*point.value));
                    }
                }
                return std::pair(least, most);
            };
            QCOMPARE(bounds(out), bounds(line));
            QVERIFY(std::is_sorted(out.begin(), out.end(),
                                   [](const MetricPoint &a, const MetricPoint &b) { return a.at < b.at; }));
            for (const MetricPoint &point : out)
                QVERIFY(std::find(line.begin(), line.end(), point) != line.end());
        }
    }

    void everyColumnKeepsItsOwnPeaks()
    {
        std::vector<MetricPoint> line;
        for (int i = 0; i < 1000; ++i)
            line.push_back({second(i), i % 100 == 50 ? 1000.0 + i : 1.0, {}, {}});
        const auto out = reduced(line, second(0), second(1000), 10);
        for (int column = 0; column < 10; ++column) {
            const MetricPoint peak = line[static_cast<size_t>(column * 100 + 50)];
            QVERIFY(std::find(out.begin(), out.end(), peak) != out.end());
        }
    }

    void aGapStaysAGap()
    {
        std::vector<MetricPoint> line;
        for (int i = 0; i < 1000; ++i)
            line.push_back({second(i), i >= 300 && i < 500 ? std::nullopt : std::optional(7.0), {}, {}});
        const auto out = reduced(line, second(0), second(1000), 10);
        const auto gaps = std::count_if(out.begin(), out.end(), [](const MetricPoint &p) {
            return !p.value && p.at >= second(300) && p.at < second(500);
        });
        QVERIFY(gaps >= 2);
        QVERIFY(std::none_of(out.begin(), out.end(), [](const MetricPoint &p) {
            return p.value && p.at >= second(300) && p.at < second(500);
        }));
    }

    void whatIsOutsideIsLeftOut()
    {
        std::mt19937 dice(4);
        const auto line = randomLine(dice, 1000);
        for (const MetricPoint &point : reduced(line, second(200), second(400), 30))
            QVERIFY(point.at >= second(200) && point.at <= second(400));
        QVERIFY(reduced({}, second(0), second(10), 5).empty());
        QVERIFY(reduced(line, second(2000), second(3000), 5).empty());
        // A range that is none, and no pixels: nothing is lost and nothing loops.
        QCOMPARE(reduced(line, second(0), second(999), 0).size(), 1000u);
        QVERIFY(reduced(line, second(400), second(200), 30).empty());
    }
};

LOOMDECK_TEST(ReductionTest, "reduction")
#include "tst_reduction.moc"
