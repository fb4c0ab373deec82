// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/answertext.h"
#include "providers/providerstore.h"
#include "providers/streamreader.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

/** The small readers of answers, and what a call costs. */
class AnswerTextTest : public QObject
{
    Q_OBJECT

    static QByteArrayList read(StreamReader::Framing framing, const QByteArray &bytes, qsizetype step)
    {
        QByteArrayList found;
        StreamReader reader(framing, [&found](const QByteArray &json) {
            found << json;
            return json != "stop";
        });
        for (qsizetype at = 0; at < bytes.size() && reader.add(bytes.mid(at, step)); at += step) {
        }
        reader.finish();
        return found;
    }

private Q_SLOTS:
    void streamsAreCutTheSameHoweverTheyArrive()
    {
        const QByteArray events =
            ": hello\r\nevent: x\r\ndata: one\r\n\r\ndata:two\ndata: three\n\nid: 7\n\ndata: four";
        for (qsizetype step : {1, 2, 3, 7, 1000})
            QCOMPARE(read(StreamReader::Framing::Events, events, step), (QByteArrayList{"one", "two\nthree", "four"}));
        for (qsizetype step : {1, 5, 1000})
            QCOMPARE(read(StreamReader::Framing::Lines, "{1}\n\n{2}\r\n{3}", step),
                     (QByteArrayList{"{1}", "{2}", "{3}"}));
        QCOMPARE(read(StreamReader::Framing::Events, "data: a\n\ndata: stop\n\ndata: b\n\n", 4),
                 (QByteArrayList{"a", "stop"}));
        QVERIFY(read(StreamReader::Framing::Events, "  {\"a\":\n\"data: b\"}\n\n", 3).isEmpty());
        QVERIFY(read(StreamReader::Framing::Lines, "<html>\n</html>\n", 3).isEmpty());
        QVERIFY(read(StreamReader::Framing::Events, "", 1).isEmpty());
    }

    void freeTextKeepsItsFences()
    {
        QCOMPARE(plainAnswer(u" \uFEFFProse with ```code``` in it.\n"_s, false), u"Prose with ```code``` in it."_s);
        QCOMPARE(plainAnswer(uR"({"a":"```\nx\n```"})"_s, true), uR"({"a":"```\nx\n```"})"_s);
        QCOMPARE(plainAnswer({}, true), QString());
        QCOMPARE(withoutNulls(u"no null here, no JSON either"_s), u"no null here, no JSON either"_s);
        QCOMPARE(withoutNulls(uR"({"a":[{"b":null,"c":"null"}]})"_s), uR"({"a":[{"c":"null"}]})"_s);
    }

    void whatACallCosts()
    {
        const ModelPrice price{2.0, 8.0, 0.5};
        QCOMPARE(*price.of(1'000'000, 500'000, 400'000), 0.6 * 2 + 0.4 * 0.5 + 4.0);
        QCOMPARE(*(ModelPrice{2.0, 8.0, {}}).of(1'000'000, 0, 400'000), 2.0);
        // More from the cache than there was: no negative bill.
        QCOMPARE(*price.of(10, 0, 20), 10 * 0.5 / 1e6);
        QVERIFY(!ModelPrice{}.of(1, 1, 0));
        QVERIFY(!(ModelPrice{1.0, {}, {}}).of(1, 1, 0));
        QCOMPARE(*(ModelPrice{0.0, 0.0, {}}).of(1, 1, 0), 0.0);
    }
};

LOOMDECK_TEST(AnswerTextTest, "answertext")
#include "tst_answertext.moc"
