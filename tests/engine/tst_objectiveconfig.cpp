// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;

/** Objectives in the configuration. */
class ObjectiveConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAKeyTheUsualOnesCount()
    {
        const Config config = checkConfig("metrics: {keepDays: 30}").config;
        QCOMPARE(config.metrics.keepDays, 30);
        QCOMPARE(config.objectives.size(), 3u);
        QVERIFY(checkConfig("objectives: []").config.objectives.empty());
    }

    void everyKeyOfAnObjectiveIsRead()
    {
        const ConfigCheck check = checkConfig("objectives:\n"
                                              "  - {name: drafts, counts: phases, target: 99.5%, within: 90s, planner: "
                                              "Scene Weaver, plan: p-1, period: 28d, minEvents: 25}\n"
                                              "  - {name: all, counts: resumes, target: 0.9}\n");
        QVERIFY(check.problems.empty());
        const Objective &one = check.config.objectives.at(0);
        QCOMPARE(one.name, u"drafts"_s);
        QVERIFY(one.source == ObjectiveSource::Phases);
        QVERIFY(std::abs(one.target - 0.995) < 1e-12);
        QVERIFY(one.limit() == Micros(90s));
        QCOMPARE(one.planner, u"Scene Weaver"_s);
        QCOMPARE(one.plan, u"p-1"_s);
        QCOMPARE(one.periodDays, 28);
        QCOMPARE(one.minEvents, 25);
        QVERIFY(check.config.objectives.at(1).limit() == Micros(60min));
        QVERIFY(one.words().contains(u"90 s"_s));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no name") << u"{counts: phases, target: 99%}"_s << u"no usable name"_s;
        QTest::newRow("nothing to count") << u"{name: a, target: 99%}"_s << u"does not say what it counts"_s;
        QTest::newRow("unknown source") << u"{name: a, counts: phase, target: 99%}"_s << u"cannot be \"phase\""_s;
        QTest::newRow("no target") << u"{name: a, counts: phases}"_s << u"no share"_s;
        QTest::newRow("all of them") << u"{name: a, counts: phases, target: 100%}"_s << u"no share"_s;
        QTest::newRow("without a sign") << u"{name: a, counts: phases, target: 99}"_s << u"no share"_s;
        QTest::newRow("a week") << u"{name: a, counts: phases, target: 99%, period: 7d}"_s << u"cannot be \"7d\""_s;
        QTest::newRow("planner of resumes")
            << u"{name: a, counts: resumes, target: 99%, planner: x}"_s << u"can name a planner"_s;
        QTest::newRow("bare time") << u"{name: a, counts: phases, target: 99%, within: 90}"_s << u"within"_s;
        QTest::newRow("unknown key") << u"{name: a, counts: phases, target: 99%, withn: 90s}"_s << u"withn"_s;
        QTest::newRow("the same name")
            << u"{name: a, counts: phases, target: 99%}, {name: a, counts: lore, target: 9%}"_s << u"Two objectives"_s;
        QTest::newRow("two times")
            << u"{name: a, counts: lore, target: 9%}, {name: b, counts: lore, target: 9%, within: 1h}"_s
            << u"same \"within\""_s;
    }
    void mistakesAreNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const ConfigCheck check = checkConfig((QByteArray("objectives: [") + text.toUtf8() + "]"));
        QVERIFY(!check.problems.empty());
        QVERIFY2(check.problems[0].message.contains(says), qPrintable(check.problems[0].message));
        QVERIFY(!check.problems[0].fix.isEmpty());
    }
};

LOOMDECK_TEST(ObjectiveConfigTest, "objectiveconfig")
#include "tst_objectiveconfig.moc"
