// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/ids.h"
#include "core/json.h"
#include "core/nearest.h"
#include "core/redaction.h"
#include "support/fakeclock.h"
#include "support/registry.h"

#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

/** The small words of core: ids, nearest names, redaction. */
class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsGrowWithTimeAndNeverRepeat()
    {
        test::FakeClock clock;
        TimeOrderedIds ids(clock);
        QSet<QString> seen;
        QString last;
        for (int i = 0; i < 1000; ++i) {
            clock.advance(std::chrono::milliseconds(1));
            const QString id = ids.next();
            QVERIFY(id > last);
            QCOMPARE(id.at(14), u'7');
            QVERIFY(!seen.contains(id));
            seen.insert(id);
            last = id;
        }
    }

    void guidsAreNormalised()
    {
        QCOMPARE(parseGuid(u"{E430557E-17DB-5818-A4EF-143397E8B10E}"_s).value(),
                 u"e430557e-17db-5818-a4ef-143397e8b10e"_s);
        QCOMPARE(parseGuid(u"e430557e17db5818a4ef143397e8b10e"_s).value(), u"e430557e-17db-5818-a4ef-143397e8b10e"_s);
        QCOMPARE(parseGuid(emptyGuid()).value(), emptyGuid());
        for (const QString &bad : {u"nonsense"_s, u""_s, u"e430557e-17db-5818-a4ef-143397e8b10"_s,
                                   u"g430557e-17db-5818-a4ef-143397e8b10e"_s})
            QCOMPARE(parseGuid(bad).error().code, u"BAD_ID"_s);
    }

    void nearestFindsTypingSlips()
    {
        QCOMPARE(nearest(u"brachSlug"_s, {u"branchSlug"_s, u"modelId"_s}), u"branchSlug"_s);
        QCOMPARE(nearest(u"zebra"_s, {u"branchSlug"_s, u"modelId"_s}), QString());
    }

    void secretsAreMaskedAtEveryDepth()
    {
        const auto value = parseJson(
            R"({"apiKey":"s3","list":[{"Password":"p","name":"n"}],"access_token":null,"key":"k","keyword":"w"})");
        const QByteArray text = jsonText(redacted(value.value()));
        QVERIFY(!text.contains("s3"));
        QVERIFY(!text.contains("\"p\""));
        QVERIFY(!text.contains("\"k\""));
        QVERIFY(text.contains("\"w\""));
        QVERIFY(text.contains("\"access_token\":null"));
    }
};

LOOMDECK_TEST(WordsTest, "words")
#include "tst_words.moc"
