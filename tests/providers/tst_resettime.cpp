// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "providers/resettime.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;

/** Times in the many ways in which providers write them. */
class ResetTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("millis");
        const auto row = [](const char *text, qint64 millis) {
            QTest::newRow(text) << QString::fromLatin1(text) << millis;
        };
        row("1s", 1000);
        row("6m0s", 360'000);
        row("1h2m3s", 3'723'000);
        row("250ms", 250);
        row("1m30.5s", 90'500);
        row("34.07s", 34'070);
        row("20 seconds", 20'000);
        row("2 minutes 5 seconds", 125'000);
        row("1d", 86'400'000);
        for (const char *none : {"", "12", "s", "m5", "5 parsecs", "1s x", "-3s"})
            row(none, -1);
    }
    void durations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, millis);
        const auto found = looseDuration(text);
        QCOMPARE(found ? found->count() / 1000 : -1, millis);
    }

    void clockWordsCountFromTheTimeSeen_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("seen");
        QTest::addColumn<QString>("at");
        const auto row = [](const char *words, const char *seen, const char *at) {
            QTest::newRow(words) << QString::fromLatin1(words) << QString::fromLatin1(seen) << QString::fromLatin1(at);
        };
        row("limit reached, resets 9:20pm (UTC)", "2026-11-20T18:00:00Z", "2026-11-20T21:20:00Z");
        row("it resets 9:20pm (UTC).", "2026-11-20T21:20:00Z", "2026-11-21T21:20:00Z");
        row("resets 12am (UTC)", "2026-12-31T23:59:00Z", "2027-01-01T00:00:00Z");
        row("resets 12pm (UTC)", "2026-11-20T11:00:00Z", "2026-11-20T12:00:00Z");
        row("Your limit resets at 2am (America/New_York)", "2026-11-20T18:00:00Z", "2026-11-21T07:00:00Z");
        row("resets at 14:30", "2026-11-20T18:00:00Z", "2026-11-21T14:30:00Z");
        row("resets 2:30am (Europe/Berlin)", "2026-03-28T20:00:00Z", "2026-03-29T01:30:00Z");
        row("resets 13pm (UTC)", "2026-11-20T18:00:00Z", "");
        row("resets at 25:00", "2026-11-20T18:00:00Z", "");
        row("resets 5 limits", "2026-11-20T18:00:00Z", "");
        row("nothing of the kind", "2026-11-20T18:00:00Z", "");
    }
    void clockWordsCountFromTheTimeSeen()
    {
        QFETCH(QString, words);
        QFETCH(QString, seen);
        QFETCH(QString, at);
        const auto found = clockTime(words, parseIsoTime(seen).value());
        QCOMPARE(found ? isoText(*found) : QString(), at.isEmpty() ? QString() : at);
    }

    void whatEndsLastOfWhatIsUsedUpCounts()
    {
        const Timestamp seen = parseIsoTime(u"2026-11-20T18:00:00Z"_s).value();
        const WebHeaders headers{{"x-ratelimit-reset-requests", "10s"}, {"x-ratelimit-remaining-requests", "0"},
                                 {"x-ratelimit-reset-tokens", "30s"},   {"x-ratelimit-remaining-tokens", "0"},
                                 {"x-ratelimit-reset-images", "2m"},    {"x-ratelimit-remaining-images", "7"},
                                 {"x-ratelimit-reset-sessions", "-5"}};
        QCOMPARE(resetTime(headers, {}, {}, seen)->at - seen, Micros(30s));
        QCOMPARE(resetTime(headers, {}, {}, seen)->source, u"x-ratelimit-reset-tokens"_s);
        QVERIFY(!resetTime({}, {}, u"Come back later."_s, seen));
        // Farther than any window that is known: nobody waits a year for a header.
        QVERIFY(!resetTime({{"retry-after", "31536000"}}, {}, {}, seen));
        QCOMPARE(resetTime({{"retry-after", "604800"}}, {}, {}, seen)->at - seen, Micros(168h));
    }
};

LOOMDECK_TEST(ResetTimeTest, "resettime")
#include "tst_resettime.moc"
