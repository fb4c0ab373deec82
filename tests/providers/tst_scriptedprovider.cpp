// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/scriptedprovider.h"
#include "providers/scriptedstory.h"
#include "support/registry.h"

#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace std::chrono_literals;

class ScriptedProviderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalFactsGiveEqualAnswers()
    {
        const QJsonObject facts{{u"planId"_s, u"a"_s}, {u"planName"_s, u"Saga"_s}};
        QCOMPARE(scriptedAnswer(u"vision"_s, facts).value(), scriptedAnswer(u"vision"_s, facts).value());
        QJsonObject other = facts;
        other.insert(u"planId"_s, u"b"_s);
        QVERIFY(scriptedAnswer(u"vision"_s, facts).value() != scriptedAnswer(u"vision"_s, other).value());
        QCOMPARE(scriptedAnswer(u"poem"_s, facts).error().code, u"SCRIPT_UNKNOWN"_s);
    }

    void aCallCanBeStopped()
    {
        SystemClock clock;
        ScriptedProvider provider(clock, 60s);
        StopFlag stop;
        std::thread stopper([&] { stop.cancelled = true; });
        const CompletionResult result = provider.complete({u"m"_s, u"p"_s, u"vision"_s, {}}, stop);
        stopper.join();
        QCOMPARE(std::get<ProviderFailure>(result).failure, FailureClass::Stopped);
    }

    void onlyMoneyAndSetupNeedAPerson()
    {
        for (int i = 0; i <= static_cast<int>(FailureClass::Stopped); ++i) {
            const auto kind = static_cast<FailureClass>(i);
            QCOMPARE(needsAPerson(kind), kind == FailureClass::Money || kind == FailureClass::Setup);
            QVERIFY(!failureClassName(kind).isEmpty());
        }
    }
};

LOOMDECK_TEST(ScriptedProviderTest, "scriptedprovider")
#include "tst_scriptedprovider.moc"
