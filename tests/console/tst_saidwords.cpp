// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/errorwords.h"
#include "console/gatewords.h"
#include "console/itemwords.h"
#include "console/jobwords.h"
#include "core/texttime.h"
#include "jobs/lane.h"
#include "providers/failuretable.h"
#include "support/fakeclock.h"
#include "support/registry.h"

#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

/** Another language: what the engine says stands in brackets; places may change their order. */
class Brackets : public QTranslator
{
public:
    Brackets() { QCoreApplication::installTranslator(this); }
    ~Brackets() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        if (qstrcmp(context, "said") != 0)
            return {};
        const QString sentence = QString::fromLatin1(text);
        return sentence == u"waiting for a free place: %1 takes %2 at once" ? u"[%2 von %1]"_s : u'[' + sentence + u']';
    }
};

} // namespace

/** What the engine says in English, in another language. */
class SaidWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void englishStaysAsItIs()
    {
        for (const QString &text : {u"waiting for Local (tiny)"_s, u"whatever a person wrote: 100 %1"_s, QString(),
                                    u"Local gets too many requests: slow down."_s})
            QCOMPARE(saidwords::said(text), text);
    }

    void whatALaneSaysIsKnown()
    {
        Brackets other;
        Lane lane;
        lane.key = Lane::ofProvider(u"p"_s, u"m"_s);
        lane.title = u"Local (tiny)"_s;
        QCOMPARE(saidwords::said(lane.words()), u"[waiting for its turn: Local (tiny)]"_s);
        lane.allowed = 3;
        QCOMPARE(saidwords::said(lane.words()), u"[3 von Local (tiny)]"_s);
        lane.closed = true;
        QCOMPARE(saidwords::said(lane.words()), u"[waiting for Local (tiny)]"_s);
        QCOMPARE(saidwords::said(lane.wordsWithTime()), u"[waiting for Local (tiny) until somebody opens it]"_s);
        FakeClock clock;
        Formats formats(clock);
        formats.setTimeStyle(u"utc"_s);
        lane.until = clock.now() + 40s;
        QCOMPARE(gatewords::waiting(lane.wordsWithTime(), lane.until, formats),
                 u"[waiting for Local (tiny)] until "_s + formats.wallTime(*lane.until));
        lane.key = Lane::ofPlan(u"x"_s);
        QCOMPARE(saidwords::said(lane.words()), u"[the plan is paused]"_s);
        lane.reason = u"budget: 100 %1 of %2"_s;
        QCOMPARE(saidwords::said(lane.words()), u"[the plan is paused: budget: 100 %1 of %2]"_s);
    }

    void whatAProviderDidIsKnown_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        for (const int status : {400, 401, 402, 403, 404, 407, 408, 413, 425, 429, 500, 501, 503})
            QTest::addRow("%d", status) << status << QByteArray();
        QTest::newRow("429 daily") << 429 << QByteArray(R"({"error":{"message":"requests per day"}})");
        QTest::newRow("402 with words") << 402 << QByteArray(R"({"error":{"message":"Please pay."}})");
    }

    void whatAProviderDidIsKnown()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        AnswerSeen seen;
        seen.status = status;
        seen.body = body;
        seen.provider = u"Local"_s;
        seen.model = u"tiny"_s;
        const Error error = classifyAnswer(seen).error;
        Brackets other;
        const ErrorWords words = ErrorWords::of(error);
        QVERIFY2(words.message.startsWith(u'['), qPrintable(words.message));
        QVERIFY2(words.message.contains(u"Local"), qPrintable(words.message));
        // What the server itself said stays in its own words.
        QCOMPARE(words.message.contains(u"Please pay."), error.message.contains(u"Please pay."));
    }

    void itemsAndJobsSayIt()
    {
        Brackets other;
        FakeClock clock;
        const Formats formats(clock);
        ItemWithTask both;
        both.item.setWait(WaitReason::Paused, u"the plan is paused: budget review"_s, {}, clock.now());
        QCOMPARE(itemwords::why(both, formats), u"[the plan is paused: budget review]"_s);
        both.item.setWait(WaitReason::GaveUp, u"Local is overloaded."_s, {}, clock.now());
        QCOMPARE(itemwords::why(both, formats), u"[Local is overloaded.]"_s);
        QVERIFY(itemwords::attention(both, formats).why.startsWith(u'['));
        Job job;
        job.state = JobState::Held;
        job.waitReason = u"waiting for a free place: SceneWeaver takes 2 at once"_s;
        QCOMPARE(jobwords::why(job, formats), u"[2 von SceneWeaver]"_s);
        job.state = JobState::Dead;
        job.waitReason.clear();
        job.lastError =
            Error::conflict(u"X"_s, u"The answer is not usable: the draft is empty."_s, u"Look into the transcript."_s);
        QCOMPARE(jobwords::why(job, formats), u"[The answer is not usable: the draft is empty.]"_s);
        QVERIFY(jobwords::trouble(job, formats).why.contains(u"[Look into the transcript.]"));
    }

    void everySentenceFindsItself()
    {
        Brackets other;
        for (const QString &sentence : saidwords::sentences()) {
            QString spoken = sentence;
            spoken.replace(u"%1"_s, u"Aa"_s).replace(u"%2"_s, u"Bb"_s);
            const QString said = saidwords::said(spoken);
            QVERIFY2(said != spoken && said.contains(u'['), qPrintable(spoken));
        }
    }
};

LOOMDECK_TEST(SaidWordsTest, "saidwords")
#include "tst_saidwords.moc"
