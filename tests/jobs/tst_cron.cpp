// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "jobs/cron.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

namespace {

QStringList runs(const QString &line, const QString &zone, const QString &from, int count)
{
    const auto cron = CronLine::parse(line);
    Q_ASSERT(cron);
    Timestamp time = parseIsoTime(from).value();
    QStringList list;
    for (int i = 0; i < count; ++i) {
        const auto next = cron->nextAfter(time, QTimeZone(zone.toUtf8()));
        list << (next ? isoText(*next) : u"never"_s);
        if (!next)
            break;
        time = *next;
    }
    return list;
}

} // namespace

class CronTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextRuns_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QStringList>("expected");
        const auto add = [](const char *name, const QString &line, const QString &zone, const QString &from,
                            const QStringList &expected) { QTest::newRow(name) << line << zone << from << expected; };
        add("every minute", u"* * * * *"_s, u"UTC"_s, u"2026-11-20T18:00:30Z"_s,
            {u"2026-11-20T18:01:00Z"_s, u"2026-11-20T18:02:00Z"_s});
        add("on the minute counts as past", u"0 18 * * *"_s, u"UTC"_s, u"2026-11-20T18:00:00Z"_s,
            {u"2026-11-21T18:00:00Z"_s});
        add("step", u"*/20 * * * *"_s, u"UTC"_s, u"2026-11-20T18:30:00Z"_s,
            {u"2026-11-20T18:40:00Z"_s, u"2026-11-20T19:00:00Z"_s});
        add("range with step and list", u"5,10-30/10 8 * * *"_s, u"UTC"_s, u"2026-11-20T00:00:00Z"_s,
            {u"2026-11-20T08:05:00Z"_s, u"2026-11-20T08:10:00Z"_s, u"2026-11-20T08:20:00Z"_s, u"2026-11-20T08:30:00Z"_s,
             u"2026-11-21T08:05:00Z"_s});
        add("weekdays by name", u"0 9 * * mon-fri"_s, u"UTC"_s, u"2026-11-20T10:00:00Z"_s, {u"2026-11-23T09:00:00Z"_s});
        add("7 is Sunday", u"0 9 * * 7"_s, u"UTC"_s, u"2026-11-20T10:00:00Z"_s, {u"2026-11-22T09:00:00Z"_s});
        add("either day", u"0 0 13 * fri"_s, u"UTC"_s, u"2026-11-20T10:00:00Z"_s,
            {u"2026-11-27T00:00:00Z"_s, u"2026-12-04T00:00:00Z"_s, u"2026-12-11T00:00:00Z"_s,
             u"2026-12-13T00:00:00Z"_s});
        add("leap day", u"0 0 29 2 *"_s, u"UTC"_s, u"2026-11-20T10:00:00Z"_s,
            {u"2028-02-29T00:00:00Z"_s, u"2032-02-29T00:00:00Z"_s});
        add("never", u"0 0 31 2 *"_s, u"UTC"_s, u"2026-11-20T10:00:00Z"_s, {u"never"_s});
        add("shorthand", u"@daily"_s, u"UTC"_s, u"2026-11-20T10:00:00Z"_s, {u"2026-11-21T00:00:00Z"_s});
        add("local time", u"15 3 * * *"_s, u"Europe/Berlin"_s, u"2026-11-20T10:00:00Z"_s, {u"2026-11-21T02:15:00Z"_s});
        // Berlin: 2026-03-29 02:00 → 03:00, 2026-10-25 03:00 → 02:00.
        add("fixed hour in the gap", u"30 2 * * *"_s, u"Europe/Berlin"_s, u"2026-03-28T12:00:00Z"_s,
            {u"2026-03-29T01:00:00Z"_s, u"2026-03-30T00:30:00Z"_s});
        add("fixed hour that comes twice", u"30 2 * * *"_s, u"Europe/Berlin"_s, u"2026-10-24T12:00:00Z"_s,
            {u"2026-10-25T00:30:00Z"_s, u"2026-10-26T01:30:00Z"_s});
        add("every half hour through the gap", u"*/30 * * * *"_s, u"Europe/Berlin"_s, u"2026-03-29T00:15:00Z"_s,
            {u"2026-03-29T00:30:00Z"_s, u"2026-03-29T01:00:00Z"_s, u"2026-03-29T01:30:00Z"_s});
        add("every half hour through the repeat", u"*/30 * * * *"_s, u"Europe/Berlin"_s, u"2026-10-25T00:15:00Z"_s,
            {u"2026-10-25T00:30:00Z"_s, u"2026-10-25T01:00:00Z"_s, u"2026-10-25T01:30:00Z"_s,
             u"2026-10-25T02:00:00Z"_s});
        add("midnight that does not exist", u"0 0 * * *"_s, u"America/Havana"_s, u"2026-03-07T12:00:00Z"_s,
            {u"2026-03-08T05:00:00Z"_s, u"2026-03-09T04:00:00Z"_s});
        add("half-hour shift", u"15 2 * * *"_s, u"Australia/Lord_Howe"_s, u"2026-10-03T00:00:00Z"_s,
            {u"2026-10-03T15:30:00Z"_s, u"2026-10-04T15:15:00Z"_s});
    }

    void nextRuns()
    {
        QFETCH(QString, line);
        QFETCH(QString, zone);
        QFETCH(QString, from);
        QFETCH(QStringList, expected);
        QCOMPARE(runs(line, zone, from, static_cast<int>(expected.size())), expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *bad : {"", "* * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *", "* * * * 8",
                                "5-1 * * * *", "*/0 * * * *", "a * * * *", "1,,2 * * * *", "* * * * * *", "@sometimes"})
            QTest::newRow(*bad ? bad : "empty") << QString::fromLatin1(bad);
    }

    void refuses()
    {
        QFETCH(QString, line);
        const auto cron = CronLine::parse(line);
        QVERIFY(!cron);
        QCOMPARE(cron.error().code, u"BAD_CRON"_s);
    }
};

LOOMDECK_TEST(CronTest, "cron")
#include "tst_cron.moc"
