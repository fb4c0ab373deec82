// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "routingtext.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QByteArray mutedRoutes = R"(
route:
  receiver: a
  routes:
    - {matchers: [k=1], mute_time_intervals: [nights, holidays]}
    - {matchers: [k=2], active_time_intervals: [office]}
    - {matchers: [k=3], active_time_intervals: [office], mute_time_intervals: [holidays]}
receivers: [{name: a}]
mute_time_intervals:
  - name: nights
    time_intervals:
      - times: [{start_time: '22:00', end_time: '24:00'}, {start_time: '00:00', end_time: '06:00'}]
        location: Europe/Berlin
time_intervals:
  - name: office
    time_intervals: [{weekdays: ['monday:friday'], times: [{start_time: '09:00', end_time: '17:00'}], location: Europe/Berlin}]
  - name: holidays
    time_intervals:
      - {days_of_month: ['24:26'], months: [december]}
      - {days_of_month: ['1'], months: ['1'], years: ['2027:2028']}
)";

} // namespace

/** Time intervals, over the changes of the clocks. */
class TimeIntervalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsInside_data()
    {
        QTest::addColumn<QString>("interval");
        QTest::addColumn<QString>("time");
        QTest::addColumn<bool>("inside");
        const auto row = [](const QString &interval, const QString &time, bool inside) {
            QTest::addRow("%s %s", qPrintable(interval), qPrintable(time)) << interval << time << inside;
        };
        row(u"{}"_s, u"2026-11-20T12:00:00Z"_s, true);
        const QString nine = u"{times: [{start_time: '09:00', end_time: '17:00'}]}"_s;
        row(nine, u"2026-11-20T08:59:59.999Z"_s, false);
        row(nine, u"2026-11-20T09:00:00Z"_s, true);
        row(nine, u"2026-11-20T16:59:59Z"_s, true);
        row(nine, u"2026-11-20T17:00:00Z"_s, false);
        row(u"{times: [{start_time: '23:00', end_time: '24:00'}]}"_s, u"2026-11-20T23:59:59Z"_s, true);
        row(u"{weekdays: ['monday:friday']}"_s, u"2026-11-20T12:00:00Z"_s, true); // a Friday
        row(u"{weekdays: ['monday:friday']}"_s, u"2026-11-22T12:00:00Z"_s, false);
        row(u"{weekdays: [Sunday]}"_s, u"2026-11-22T12:00:00Z"_s, true);
        row(u"{days_of_month: ['-1']}"_s, u"2026-02-28T12:00:00Z"_s, true);
        row(u"{days_of_month: ['-1']}"_s, u"2028-02-28T12:00:00Z"_s, false); // a leap year
        row(u"{days_of_month: ['-1']}"_s, u"2028-02-29T12:00:00Z"_s, true);
        row(u"{days_of_month: ['-3:-1']}"_s, u"2026-04-28T12:00:00Z"_s, true);
        row(u"{days_of_month: ['-3:-1']}"_s, u"2026-04-27T12:00:00Z"_s, false);
        row(u"{days_of_month: ['1:-1']}"_s, u"2026-04-27T12:00:00Z"_s, true);
        row(u"{days_of_month: ['29:31']}"_s, u"2026-02-28T12:00:00Z"_s, false); // begins after the month
        row(u"{days_of_month: ['25:31']}"_s, u"2026-02-28T12:00:00Z"_s, true);
        row(u"{months: ['january:march', '12']}"_s, u"2026-12-05T12:00:00Z"_s, true);
        row(u"{months: ['january:march', '12']}"_s, u"2026-04-01T00:00:00Z"_s, false);
        row(u"{years: ['2020:2025', '2027']}"_s, u"2026-04-01T00:00:00Z"_s, false);
        row(u"{years: [2026]}"_s, u"2026-04-01T00:00:00Z"_s, true);
        // Berlin is two hours ahead in summer and one in winter.
        const QString berlin = u"{times: [{start_time: '09:00', end_time: '17:00'}], location: Europe/Berlin}"_s;
        row(berlin, u"2026-03-28T07:30:00Z"_s, false); // 08:30, the day before summer time
        row(berlin, u"2026-03-29T07:30:00Z"_s, true);  // 09:30
        row(berlin, u"2026-10-24T15:30:00Z"_s, false); // 17:30
        row(berlin, u"2026-10-25T15:30:00Z"_s, true);  // 16:30, winter time again
        // The hour that is missing is in no interval; the one that comes twice is in twice.
        const QString gap = u"{times: [{start_time: '02:00', end_time: '03:00'}], location: Europe/Berlin}"_s;
        row(gap, u"2026-03-29T00:59:59Z"_s, false);
        row(gap, u"2026-03-29T01:00:00Z"_s, false); // already 03:00
        row(gap, u"2026-10-25T00:30:00Z"_s, true);
        row(gap, u"2026-10-25T01:30:00Z"_s, true);
        row(gap, u"2026-10-25T02:00:00Z"_s, false);
        // The weekday is that of the place.
        row(u"{weekdays: [saturday], location: Asia/Tokyo}"_s, u"2026-11-20T15:00:00Z"_s, true);
        row(u"{weekdays: [saturday], location: America/New_York}"_s, u"2026-11-21T04:59:59Z"_s, false);
    }
    void aTimeIsInside()
    {
        QFETCH(QString, interval);
        QFETCH(QString, time);
        const auto routing =
            routingOf("route: {receiver: a}\nreceivers: [{name: a}]\ntime_intervals:\n- name: x\n  time_intervals: [" +
                      interval.toUtf8() + "]\n");
        QTEST(routing->intervals[0].contains(parseIsoTime(time).value()), "inside");
    }

    void aRouteIsMuted_data()
    {
        QTest::addColumn<int>("route");
        QTest::addColumn<QString>("time");
        QTest::addColumn<bool>("muted");
        QTest::addColumn<QString>("by");
        QTest::newRow("at night") << 0 << u"2026-11-20T21:30:00Z"_s << true << u"nights"_s;
        QTest::newRow("by day") << 0 << u"2026-11-20T12:00:00Z"_s << false << QString();
        QTest::newRow("at Christmas") << 0 << u"2026-12-25T12:00:00Z"_s << true << u"holidays"_s;
        QTest::newRow("on the first of a year") << 0 << u"2027-01-01T12:00:00Z"_s << true << u"holidays"_s;
        QTest::newRow("of another year") << 0 << u"2026-01-01T12:00:00Z"_s << false << QString();
        QTest::newRow("in the office") << 1 << u"2026-11-20T12:00:00Z"_s << false << QString();
        QTest::newRow("outside of the office") << 1 << u"2026-11-21T12:00:00Z"_s << true << QString();
        QTest::newRow("office on a holiday") << 2 << u"2026-12-25T12:00:00Z"_s << true << u"holidays"_s;
        QTest::newRow("outside counts first") << 2 << u"2026-12-26T12:00:00Z"_s << true << QString();
    }
    void aRouteIsMuted()
    {
        QFETCH(int, route);
        QFETCH(QString, time);
        const auto routing = routingOf(mutedRoutes);
        const auto verdict =
            intervalVerdict(*routing, routing->root.children[static_cast<size_t>(route)], parseIsoTime(time).value());
        QTEST(verdict.isMuted, "muted");
        QTEST(verdict.mutedBy, "by");
    }
};

LOOMDECK_TEST(TimeIntervalsTest, "timeintervals")
#include "tst_timeintervals.moc"
