// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWholeNumbersOf64Bits()
    {
        const auto value = parseJson("{\"n\":9007199254740993,\"m\":-9223372036854775808}");
        QVERIFY(value);
        QCOMPARE(value->toObject()[u"n"].toInteger(), 9007199254740993LL);
        QCOMPARE(value->toObject()[u"m"].toInteger(), std::numeric_limits<qint64>::min());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        QTest::newRow("empty") << QByteArray("") << u"JSON_MALFORMED"_s << QString();
        QTest::newRow("cut off") << QByteArray("{\"a\": [1, 2") << u"JSON_MALFORMED"_s << u"/a/2"_s;
        QTest::newRow("trailing text") << QByteArray("{} x") << u"JSON_MALFORMED"_s << QString();
        QTest::newRow("trailing comma") << QByteArray("[1,]") << u"JSON_MALFORMED"_s << u"/1"_s;
        QTest::newRow("comment") << QByteArray("/* no */ {}") << u"JSON_MALFORMED"_s << QString();
        QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}") << u"JSON_MALFORMED"_s << u"/a"_s;
        QTest::newRow("overlong UTF-8") << QByteArray("{\"a\":\"\xc0\xaf\"}") << u"JSON_MALFORMED"_s << u"/a"_s;
        QTest::newRow("lone surrogate") << QByteArray("{\"a\":\"\\ud800\"}") << u"JSON_MALFORMED"_s << u"/a"_s;
        QTest::newRow("duplicate key") << QByteArray("{\"a\":{\"b\":1,\"b\":2}}") << u"JSON_DUPLICATE_KEY"_s
                                       << u"/a/b"_s;
        QTest::newRow("huge integer") << QByteArray("{\"n\":18446744073709551616}") << u"JSON_NUMBER_RANGE"_s
                                      << u"/n"_s;
        QTest::newRow("unsigned beyond signed")
            << QByteArray("{\"n\":18446744073709551615}") << u"JSON_NUMBER_RANGE"_s << u"/n"_s;
        QTest::newRow("infinite") << QByteArray("{\"n\":1e999}") << u"JSON_NUMBER_RANGE"_s << u"/n"_s;
        QTest::newRow("NaN") << QByteArray("{\"n\":NaN}") << u"JSON_MALFORMED"_s << u"/n"_s;
        QTest::newRow("too deep") << QByteArray(100'000, '[') << u"JSON_TOO_DEEP"_s << QString();
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(QString, path);
        const auto value = parseJson(text);
        QVERIFY(!value);
        QCOMPARE(value.error().code, code);
        QVERIFY(!value.error().suggestedFix.isEmpty());
        if (!path.isNull())
            QCOMPARE(value.error().details[u"path"].toString(), path);
    }

    void refusesMoreBytesThanTheLimit()
    {
        const auto value = parseJson(QByteArray(2000, ' ') + "{}", {.bytes = 1000, .depth = 5});
        QVERIFY(!value);
        QCOMPARE(value.error().code, u"JSON_TOO_LARGE"_s);
        QCOMPARE(value.error().kind, Error::Kind::TooLarge);
    }

    void writesScalarsToo()
    {
        QCOMPARE(jsonText(u"a\"b"_s), QByteArray("\"a\\\"b\""));
        QCOMPARE(jsonText(QJsonValue::Null), QByteArray("null"));
        QCOMPARE(jsonText(12), QByteArray("12"));
    }
};

LOOMDECK_TEST(JsonTest, "json")
#include "tst_json.moc"
