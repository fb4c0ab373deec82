// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/jsonreader.h"
#include "core/texttime.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

namespace {

QJsonObject object(const char *text)
{
    const auto value = parseJson(text);
    Q_ASSERT(value);
    return value->toObject();
}

} // namespace

class JsonReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThePathOfTheFirstProblem()
    {
        JsonReader reader(object("{\"name\":7,\"other\":true}"), u"/plans/2"_s);
        reader.text(u"name"_s);
        reader.text(u"other"_s);
        QVERIFY(!reader.ok());
        QCOMPARE(reader.error().code, u"WRONG_TYPE"_s);
        QCOMPARE(reader.error().details[u"path"].toString(), u"/plans/2/name"_s);
    }

    void choicesAreTakenInEverySpelling_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *spelling : {"1", "\"InProgress\"", "\"inprogress\"", "\"in_progress\"", "\"in-progress\""})
            QTest::newRow(spelling) << QByteArray(spelling);
    }

    void choicesAreTakenInEverySpelling()
    {
        QFETCH(QByteArray, value);
        JsonReader reader(object("{\"status\":" + value + "}"));
        QCOMPARE(reader.choice(u"status"_s, {u"Pending"_s, u"InProgress"_s, u"Complete"_s}), std::optional(1));
        QVERIFY(reader.ok());
    }

    void unknownChoicesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *bad : {"3", "-1", "1.5", "\"Running\"", "true", "[]"})
            QTest::newRow(bad) << QByteArray(bad);
    }

    void unknownChoicesAreRefused()
    {
        QFETCH(QByteArray, value);
        JsonReader reader(object("{\"status\":" + value + "}"));
        QCOMPARE(reader.choice(u"status"_s, {u"Pending"_s, u"InProgress"_s, u"Complete"_s}), std::nullopt);
        QCOMPARE(reader.error().code, u"UNKNOWN_VALUE"_s);
    }

    void snakeSpellingReadsDatabaseRows()
    {
        JsonReader reader(object("{\"fiction_plan_id\":\"E430557E-17DB-5818-A4EF-143397E8B10E\",\"odd\":1}"), {},
                          JsonReader::Spelling::Snake);
        QCOMPARE(reader.guid(u"fictionPlanId"_s), u"e430557e-17db-5818-a4ef-143397e8b10e"_s);
        QCOMPARE(reader.rest().keys(), QStringList{u"odd"_s});
    }

    void unknownFieldsNameTheNearest()
    {
        JsonReader reader(object("{\"brachSlug\":\"x\"}"));
        reader.text(u"branchSlug"_s);
        reader.refuseUnknown();
        QCOMPARE(reader.error().code, u"UNKNOWN_FIELD"_s);
        QVERIFY(reader.error().suggestedFix.contains(u"branchSlug"_s));
    }

    void limitsAreKept()
    {
        JsonReader longText(object("{\"a\":\"12345\"}"));
        longText.text(u"a"_s, 4);
        QCOMPARE(longText.error().code, u"TEXT_TOO_LONG"_s);

        JsonReader nul(object("{\"a\":\"x\\u0000y\"}"));
        nul.text(u"a"_s);
        QCOMPARE(nul.error().code, u"BAD_CHARACTER"_s);

        JsonReader number(object("{\"n\":500}"));
        QCOMPARE(number.integer(u"n"_s, 1, 200), std::nullopt);
        QCOMPARE(number.error().code, u"OUT_OF_RANGE"_s);

        JsonReader fraction(object("{\"n\":1.5}"));
        fraction.integer(u"n"_s);
        QCOMPARE(fraction.error().code, u"WRONG_TYPE"_s);
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("plain") << u"2025-11-30T18:00:00Z"_s << u"2025-11-30T18:00:00Z"_s;
        QTest::newRow("micro") << u"2025-11-30T14:50:00.481273Z"_s << u"2025-11-30T14:50:00.481273Z"_s;
        QTest::newRow("seven digits") << u"2025-11-30T18:00:00.1234567Z"_s << u"2025-11-30T18:00:00.123456Z"_s;
        QTest::newRow("one digit") << u"2025-11-30T18:00:00.5Z"_s << u"2025-11-30T18:00:00.500Z"_s;
        QTest::newRow("offset") << u"2025-11-30T20:30:00+02:30"_s << u"2025-11-30T18:00:00Z"_s;
        QTest::newRow("first year") << u"0001-01-01T00:00:00Z"_s << u"0001-01-01T00:00:00Z"_s;
        QTest::newRow("last year") << u"9999-12-31T23:59:59.999999Z"_s << u"9999-12-31T23:59:59.999999Z"_s;
        QTest::newRow("before 1970") << u"1969-12-31T23:59:59.25Z"_s << u"1969-12-31T23:59:59.250Z"_s;
        QTest::newRow("year 0") << u"0000-01-01T00:00:00Z"_s << QString();
        QTest::newRow("no zone") << u"2025-11-30T18:00:00"_s << QString();
        QTest::newRow("month 13") << u"2025-13-30T18:00:00Z"_s << QString();
        QTest::newRow("second 61") << u"2025-11-30T18:00:61Z"_s << QString();
    }

    void times()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto time = parseIsoTime(text);
        QCOMPARE(time.ok(), !iso.isNull());
        if (time)
            QCOMPARE(isoText(time.value()), iso);
        else
            QCOMPARE(time.error().code, u"BAD_TIME"_s);
    }

    void durations()
    {
        using namespace std::chrono_literals;
        QCOMPARE(parseDuration(u"1h30m"_s).value(), Micros(90min));
        QCOMPARE(parseDuration(u"250ms"_s).value(), Micros(250ms));
        QVERIFY(!parseDuration(u"30"_s));
        QVERIFY(!parseDuration(u"-5s"_s));
        QVERIFY(!parseDuration(QString()));
    }
};

LOOMDECK_TEST(JsonReaderTest, "jsonreader")
#include "tst_jsonreader.moc"
