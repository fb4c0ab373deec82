// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/retrypolicy.h"
#include "support/registry.h"

#include <QTest>

using namespace loomdeck;
using namespace std::chrono_literals;

class RetryPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesAreTheReferences()
    {
        const RetryPolicy policy;
        QCOMPARE(policy.maxAttempts, 3);
        QCOMPARE(policy.pauseAfter(1, 0.5), Micros(5s));
        QCOMPARE(policy.pauseAfter(2, 0.5), Micros(15s));
        QCOMPARE(policy.pauseAfter(3, 0.5), Micros(60s));
        QCOMPARE(policy.pauseAfter(9, 0.5), Micros(60s));
        QCOMPARE(policy.pauseAfter(0, 0.5), Micros(5s));
    }

    void jitterStaysWithinItsShare()
    {
        RetryPolicy policy;
        policy.jitter = 0.2;
        QCOMPARE(policy.pauseAfter(1, 0.0), Micros(4s));
        QVERIFY(policy.pauseAfter(1, 0.999999) < Micros(6s));
        QVERIFY(policy.pauseAfter(1, 0.999999) > Micros(5999ms));
        policy.pauses.clear();
        QCOMPARE(policy.pauseAfter(1, 0.5), Micros(0));
    }
};

LOOMDECK_TEST(RetryPolicyTest, "retrypolicy")
#include "tst_retrypolicy.moc"
