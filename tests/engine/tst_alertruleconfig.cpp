// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;

/** Rules of alerts in the configuration. */
class AlertRuleConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotNamedStaysAsItIs()
    {
        const ConfigCheck check = checkConfig("alertRules:\n"
                                              "  backlog:stale: {for: 10m, keepFiring: 90s}\n"
                                              "  \"branch:blocked\": {bound: 8}\n"
                                              "  node:gone: {enabled: false}\n");
        QVERIFY(check.problems.empty());
        const auto &rules = check.config.alertRules;
        QCOMPARE(rules.size(), alertrules::usual().size());
        const AlertRule *stale = alertrules::find(rules, u"backlog:stale"_s);
        QVERIFY(stale->holdFor == 10min && stale->keepFiring == 90s && stale->enabled);
        const AlertRule *branch = alertrules::find(rules, u"branch:blocked"_s);
        QVERIFY(branch->bound == 8 && branch->holdFor == 6h);
        QVERIFY(!alertrules::find(rules, u"node:gone"_s)->enabled);
        QVERIFY(alertrules::find(rules, u"job:dead"_s)->enabled);
    }

    void mistakesAreNamedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown rule") << QByteArray("backlog:stall: {for: 1m}") << u"backlog:stall"_s;
        QTest::newRow("unknown key") << QByteArray("backlog:stale: {fore: 1m}") << u"fore"_s;
        QTest::newRow("bare number") << QByteArray("backlog:stale: {for: 60}") << u"for"_s;
        QTest::newRow("too long") << QByteArray("backlog:stale: {for: 8d}") << u"out of range"_s;
        QTest::newRow("no bound") << QByteArray("backlog:stale: {bound: 3}") << u"compares with nothing"_s;
    }

    void mistakesAreNamedWithTheirLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const ConfigCheck check = checkConfig("alertRules:\n  " + text + '\n');
        QVERIFY(!check.problems.empty());
        QVERIFY2(check.problems[0].message.contains(says), qPrintable(check.problems[0].message));
        QCOMPARE(check.problems[0].line, 2);
    }
};

LOOMDECK_TEST(AlertRuleConfigTest, "alertruleconfig")
#include "tst_alertruleconfig.moc"
