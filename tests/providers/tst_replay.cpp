// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/scriptedprovider.h"
#include "support/fakeclock.h"
#include "support/registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** The scripted provider that replays a recording. */
class ReplayTest : public QObject
{
    Q_OBJECT

    static std::shared_ptr<ScriptedProvider> replaying(const QTemporaryDir &dir, const FakeClock &clock,
                                                       const QByteArray &recording)
    {
        QFile file(dir.filePath(u"recording.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(recording) != recording.size())
            qFatal("The recording cannot be written.");
        file.close();
        return std::make_shared<ScriptedProvider>(clock, Micros{0}, file.fileName());
    }
    static QString said(Provider &provider, const QString &schema, const QString &prompt = {})
    {
        const StopFlag stop;
        const CompletionResult result = provider.complete({u"m"_s, prompt, schema}, stop);
        if (const auto *failure = std::get_if<ProviderFailure>(&result))
            return failureClassName(failure->failure) + u' ' + failure->error.code;
        return std::get<Completion>(result).text;
    }

private Q_SLOTS:
    void anObjectAnswersEachSchemaForEver()
    {
        QTemporaryDir dir;
        FakeClock clock;
        const auto provider = replaying(dir, clock, R"({"vision":{"a":1},"scene":"Once."})");
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(said(*provider, u"vision"_s), uR"({"a":1})"_s);
            QCOMPARE(said(*provider, u"scene"_s), u"Once."_s);
        }
        QCOMPARE(said(*provider, u"scroll"_s), u"setup REPLAY_EXHAUSTED"_s);
    }

    void aListIsGoneThroughInOrder()
    {
        QTemporaryDir dir;
        FakeClock clock;
        const auto provider = replaying(dir, clock, R"([
            {"schema":"vision","failure":{"class":"rate-limit","retryAfter":"40s","status":429}},
            {"schema":"vision","match":"harbour","answer":"harbour"},
            {"schema":"vision","answer":"first","promptTokens":3,"completionTokens":4},
            {"answer":"anything","repeat":true}])");
        const StopFlag stop;
        const auto failure = std::get<ProviderFailure>(provider->complete({u"m"_s, {}, u"vision"_s}, stop));
        QCOMPARE(failure.failure, FailureClass::RateLimit);
        QCOMPARE(*failure.retryAt - clock.now(), Micros(std::chrono::seconds(40)));
        const auto first = std::get<Completion>(provider->complete({u"m"_s, {}, u"vision"_s}, stop));
        QCOMPARE(first.text, u"first"_s);
        QVERIFY(first.usageTold);
        QCOMPARE(said(*provider, u"vision"_s, u"the harbour"_s), u"harbour"_s);
        QCOMPARE(said(*provider, u"vision"_s, u"the harbour"_s), u"anything"_s);
        QCOMPARE(said(*provider, u"scene"_s), u"anything"_s);
    }

    void aBadRecordingHoldsTheWork_data()
    {
        QTest::addColumn<QByteArray>("recording");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a number") << QByteArray("7");
        QTest::newRow("an empty entry") << QByteArray("[{}]");
        QTest::newRow("an unknown class") << QByteArray(R"([{"failure":{"class":"weather"}}])");
    }
    void aBadRecordingHoldsTheWork()
    {
        QFETCH(QByteArray, recording);
        QTemporaryDir dir;
        FakeClock clock;
        const auto provider = replaying(dir, clock, recording);
        QCOMPARE(said(*provider, u"vision"_s), u"setup REPLAY_UNREADABLE"_s);
        QVERIFY(!provider->probe({}, {}).ok);
        ScriptedProvider missing(clock, Micros{0}, dir.filePath(u"nowhere.json"_s));
        QCOMPARE(said(missing, u"vision"_s), u"setup REPLAY_UNREADABLE"_s);
    }
};

LOOMDECK_TEST(ReplayTest, "replay")
#include "tst_replay.moc"
