// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/csvtext.h"
#include "console/fleetwords.h"
#include "console/formats.h"
#include "console/healthmarks.h"
#include "console/healthview.h"
#include "console/session.h"
#include "core/texttime.h"
#include "support/fakeclock.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <time.h>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

Timestamp timeOf(const QString &iso)
{
    return must(parseIsoTime(iso));
}

/** The zone of this process, for as long as this lives. */
class InZone
{
public:
    explicit InZone(const QByteArray &zone)
        : m_before(qgetenv("TZ"))
    {
        qputenv("TZ", zone);
        tzset();
    }
    ~InZone()
    {
        qputenv("TZ", m_before);
        tzset();
    }

private:
    const QByteArray m_before;
};

} // namespace

/** Addresses, times around a change of clocks, words of changes, and text for other programs. */
class HealthViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressSaysWhatIsLookedAt()
    {
        HealthView view;
        QCOMPARE(view.toQuery(), QString());
        QVERIFY(HealthView::fromQuery({}) == view);
        view.range = u"7d"_s;
        view.labels = {u"plan-1"_s, u"feature/a&b=c"_s, u"Scene Weaver"_s, u"hälcyon + co"_s, {}};
        view.zoom = {timeOf(u"2026-11-20T12:00:00Z"_s), timeOf(u"2026-11-20T13:00:00Z"_s)};
        QVERIFY2(HealthView::fromQuery(view.toQuery()) == view, qPrintable(view.toQuery()));
        QVERIFY(!view.toQuery().contains(u' '));
    }

    void anAddressThatCannotBeReadIsTheUsualView()
    {
        for (const QString &query :
             {u"range=nonsense"_s, u"from=x&to=y"_s, u"&&=&"_s, u"from=2026-11-20T13:00:00Z&to=2026-11-20T12:00:00Z"_s})
            QVERIFY2(HealthView::fromQuery(query) == HealthView(), qPrintable(query));
    }

    void backAndForwardGoThroughAddresses()
    {
        Navigator navigator;
        QSignalSpy asked(&navigator, &Navigator::queryAsked);
        QVERIFY(!navigator.canGoBack());
        navigator.openPage(u"health?planner=A"_s);
        QCOMPARE(asked.size(), 1);
        // The page itself tells of a filter: it need not be asked.
        navigator.setQuery(u"health"_s, u"planner=B"_s);
        QCOMPARE(asked.size(), 1);
        navigator.openPage(u"jobs"_s);
        QCOMPARE(navigator.address(), u"jobs"_s);
        // A page that is left stays as it was.
        navigator.openPage(u"health"_s);
        QCOMPARE(navigator.address(), u"health?planner=B"_s);
        QCOMPARE(asked.size(), 1);
        navigator.back();
        QCOMPARE(navigator.address(), u"jobs"_s);
        navigator.back();
        QCOMPARE(navigator.address(), u"health?planner=B"_s);
        navigator.back();
        QCOMPARE(navigator.address(), u"health?planner=A"_s);
        QCOMPARE(asked.size(), 2);
        navigator.back();
        QCOMPARE(navigator.address(), u"overview"_s);
        navigator.back();
        QCOMPARE(navigator.address(), u"overview"_s);
        navigator.forward();
        QCOMPARE(navigator.address(), u"health?planner=A"_s);
        navigator.openPage(u"backlog"_s);
        QVERIFY(!navigator.canGoForward());
        navigator.openPage(u"nowhere?a=b"_s);
        QCOMPARE(navigator.address(), u"backlog"_s);
    }

    void whereOneWasIsKept()
    {
        const QTemporaryDir folder;
        Session::Options options;
        options.settingsFile = folder.filePath(u"console.json"_s);
        {
            Session session(options);
            QCOMPARE(session.navigator()->address(), u"overview"_s);
            session.navigator()->openPage(u"health?range=7d&planner=Scene%20Weaver"_s);
        }
        {
            Session session(options);
            QCOMPARE(session.navigator()->address(), u"health?range=7d&planner=Scene%20Weaver"_s);
            QVERIFY(!session.navigator()->canGoForward());
        }
        // What is asked for goes first.
        options.page = u"jobs"_s;
        Session session(options);
        QCOMPARE(session.navigator()->address(), u"jobs"_s);
    }

    void theHourThatComesTwiceIsToldApart()
    {
        const InZone berlin("Europe/Berlin");
        FakeClock clock;
        clock.setNow(timeOf(u"2026-10-25T12:00:00Z"_s));
        Formats formats(clock);
        const QStringList wanted{u"01:30"_s, u"02:30 CEST"_s, u"02:30 CET"_s, u"03:30"_s};
        QStringList found;
        for (const QString &at : {u"2026-10-24T23:30:00Z"_s, u"2026-10-25T00:30:00Z"_s, u"2026-10-25T01:30:00Z"_s,
                                  u"2026-10-25T02:30:00Z"_s})
            found << formats.clockTime(timeOf(at));
        QCOMPARE(found, wanted);
        formats.setTimeStyle(u"utc"_s);
        QCOMPARE(formats.clockTime(timeOf(u"2026-10-25T00:30:00Z"_s)), u"00:30"_s);
    }

    void changesOfTheClocksAreKnown()
    {
        const InZone berlin("Europe/Berlin");
        FakeClock clock;
        Formats formats(clock);
        auto changes = formats.clockChanges(timeOf(u"2026-10-24T12:00:00Z"_s), timeOf(u"2026-10-25T12:00:00Z"_s));
        QCOMPARE(changes.size(), size_t{1});
        QCOMPARE(isoText(changes[0].at), u"2026-10-25T01:00:00Z"_s);
        QVERIFY(changes[0].by == Micros(-1h));
        changes = formats.clockChanges(timeOf(u"2026-03-01T00:00:00Z"_s), timeOf(u"2026-11-01T00:00:00Z"_s));
        QCOMPARE(changes.size(), size_t{2});
        QVERIFY(changes[0].by == Micros(1h));
        QVERIFY(formats.clockChanges(timeOf(u"2026-10-25T02:00:00Z"_s), timeOf(u"2026-10-26T00:00:00Z"_s)).empty());
        formats.setTimeStyle(u"utc"_s);
        QVERIFY(formats.clockChanges(timeOf(u"2026-03-01T00:00:00Z"_s), timeOf(u"2026-11-01T00:00:00Z"_s)).empty());
    }

    void aChartMarksTheChangeOfTheClocks()
    {
        const InZone berlin("Europe/Berlin");
        FakeClock clock;
        clock.setNow(timeOf(u"2026-10-25T10:00:00Z"_s));
        Formats formats(clock);
        HealthReading reading;
        reading.from = timeOf(u"2026-10-24T22:00:00Z"_s);
        reading.to = timeOf(u"2026-10-25T10:00:00Z"_s);
        // From midnight to eleven by the wall are twelve hours.
        QCOMPARE(healthmarks::times(reading.from, reading.to, false, formats),
                 (QStringList{u"00:00"_s, u"02:00 CET"_s, u"05:00"_s, u"08:00"_s, u"11:00"_s}));
        const QVariantList marks = healthmarks::marks(reading, 400, formats);
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks[0].toMap()[u"text"_s].toString(), u"clocks back 1 h"_s);
        QCOMPARE(marks[0].toMap()[u"share"_s].toDouble(), 0.25);
        formats.setTimeStyle(u"utc"_s);
        QVERIFY(healthmarks::marks(reading, 400, formats).isEmpty());
        QCOMPARE(healthmarks::times(reading.from, reading.to, false, formats).at(1), u"01:00"_s);
    }

    void csvIsByItsStandard()
    {
        const QList<QStringList> table{{u"a"_s, u"b, c"_s}, {u"say \"no\""_s, u"two\nlines"_s}, {u""_s, u"1.5"_s}};
        QCOMPARE(csvtext::csv(table), u"a,\"b, c\"\r\n\"say \"\"no\"\"\",\"two\nlines\"\r\n,1.5\r\n"_s);
        QCOMPARE(csvtext::tabbed({{u"a\tb"_s, u"c\nd"_s}}), u"a b\tc d\n"_s);
    }

    void changesAreNamed()
    {
        JournalEntry entry;
        entry.kind = u"program.deployed"_s;
        entry.actor = u"automation"_s;
        entry.details = {{u"version"_s, u"2.1"_s}, {u"before"_s, u"2.0"_s}, {u"node"_s, u"serve-2"_s}};
        QCOMPARE(fleetwords::markerOf(entry).sentence, u"version 2.1 leads on serve-2, after 2.0"_s);
        entry = {};
        entry.kind = u"prompt.activate"_s;
        entry.actor = u"j.okoro"_s;
        entry.reason = u"shorter scenes"_s;
        entry.after = QJsonObject{{u"activeVersion"_s, 14}};
        entry.details = {{u"title"_s, u"Scene"_s}};
        QCOMPARE(fleetwords::markerOf(entry).text, u"prompt Scene v14"_s);
        QCOMPARE(fleetwords::markerOf(entry).sentence, u"prompt Scene v14 by j.okoro: shorter scenes"_s);
        entry = {};
        entry.kind = u"gate.closed"_s;
        entry.subjectName = u"halcyon"_s;
        QCOMPARE(fleetwords::markerOf(entry).text, u"halcyon closed"_s);
        QCOMPARE(fleetwords::markerOf(entry).address, u"jobs"_s);
    }
};

LOOMDECK_TEST(HealthViewTest, "healthview")
#include "tst_healthview.moc"
