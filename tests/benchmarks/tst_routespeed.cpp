// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/inhibition.h"
#include "alerts/routeindex.h"
#include "alerts/routing.h"
#include "speedtable.h"
#include "support/registry.h"

#include <memory>
#include <QTest>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr int alertCount = 10'000;
constexpr int routeCount = 1000;
constexpr double mostMillis = 100;

/** Every alert is another one: no two agree in plan and item. */
std::vector<LabelSet> firingAlerts()
{
    const QStringList severities{u"info"_s, u"warning"_s, u"error"_s};
    std::vector<LabelSet> alerts;
    for (int i = 0; i < alertCount; ++i) {
        alerts.push_back({{u"alertname"_s, u"backlog:flapping"_s},
                          {u"severity"_s, severities[i % 3]},
                          {u"plan"_s, u"plan-%1"_s.arg(i % 2000)},
                          {u"branch"_s, u"main"_s},
                          {u"planner"_s, u"scene-weaver"_s},
                          {u"item"_s, u"item-%1-of-plan-%2"_s.arg(i).arg(i % 2000)}});
    }
    return alerts;
}

/** A thousand siblings, none of which takes what comes after. */
Route routesWith(const std::function<Matchers(int)> &matchers)
{
    Route root;
    root.receiver = u"fallback"_s;
    for (int i = 0; i < routeCount; ++i) {
        Route child;
        child.receiver = u"team-%1"_s.arg(i);
        child.matchers = matchers(i);
        root.children.push_back(std::move(child));
    }
    root.settleKeys();
    return root;
}

Matcher matcherOf(const QString &label, Matcher::Op op, const QString &value)
{
    return Matcher::make(label, op, value).value();
}

/** What a loop costs that compares one label of each alert with one text of each route, and nothing else. */
double bareSeconds(const std::vector<LabelSet> &alerts)
{
    std::vector<QString> texts, values;
    for (int i = 0; i < routeCount; ++i)
        texts.push_back(u"plan-%1"_s.arg(i));
    for (const LabelSet &alert : alerts)
        values.push_back(alert.value(u"plan"_s));
    size_t equal = 0;
    const double seconds = secondsOf([&] {
        for (const QString &value : values) {
            for (const QString &text : texts)
                equal += value == text;
        }
    });
    return equal > values.size() * texts.size() ? 0 : seconds;
}

} // namespace

/** What it costs to find the receivers of 10,000 alerts among 1,000 routes. */
class RouteSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_alerts = firingAlerts(); }

    void equalLabels()
    {
        judge(u"equal labels"_s, routesWith([](int i) {
                  return Matchers{matcherOf(u"plan"_s, Matcher::Op::Equal, u"plan-%1"_s.arg(i)),
                                  matcherOf(u"severity"_s, Matcher::Op::Regex, u"warning|error"_s)};
              }));
    }
    void choices()
    {
        judge(u"choices of texts"_s, routesWith([](int i) {
                  return Matchers{matcherOf(u"plan"_s, Matcher::Op::Regex, u"plan-%1|saga-%1"_s.arg(i))};
              }));
    }
    void expressions()
    {
        judge(u"regular expressions"_s, routesWith([](int i) {
                  return Matchers{matcherOf(u"plan"_s, Matcher::Op::Regex, u"plan-%1[a-z]*"_s.arg(i)),
                                  matcherOf(u"severity"_s, Matcher::Op::NotRegex, u"inf.*"_s)};
              }));
    }
    /** Nobody writes a thousand of these; told, not judged. */
    void expressionsOnWhatNeverRepeats()
    {
        judge(u"expressions inside texts that never repeat"_s, routesWith([](int i) {
                  return Matchers{matcherOf(u"item"_s, Matcher::Op::Regex, u"item-.*-of-plan-%1"_s.arg(i))};
              }),
              false);
    }
    void inhibition()
    {
        std::vector<InhibitRule> rules(20);
        for (size_t i = 0; i < rules.size(); ++i) {
            rules[i].source = {matcherOf(u"severity"_s, Matcher::Op::Equal, u"error"_s)};
            rules[i].target = {matcherOf(u"severity"_s, Matcher::Op::Equal, u"warning"_s),
                               matcherOf(u"planner"_s, Matcher::Op::Regex, u".*-%1"_s.arg(i))};
            rules[i].equal = {u"plan"_s};
        }
        size_t inhibited = 0;
        const double seconds = secondsOf([&] {
            const Inhibitor inhibitor(rules, m_alerts);
            for (const LabelSet &alert : m_alerts)
                inhibited += inhibitor.inhibits(alert).has_value();
        });
        QCOMPARE(inhibited, 0u);
        m_table->figure(u"20 inhibition rules"_s, u"ms"_s, seconds * 1000, u"≤ 100"_s);
    }
    void cleanupTestCase() { m_table.reset(); }

private:
    void judge(const QString &what, const Route &root, bool isUsual = true)
    {
        const double bare = bareSeconds(m_alerts);
        const RouteIndex index(root);
        size_t found = 0;
        const double seconds = secondsOf([&] {
            RouteMemory memory(index);
            for (const LabelSet &alert : m_alerts)
                found += memory.match(alert).front() != &root;
        });
        QVERIFY(found > 0 && found < m_alerts.size());
        const double all = double(alertCount) * routeCount;
        m_table->figure(what, u"ms"_s, seconds * 1000, isUsual ? u"≤ %1"_s.arg(mostMillis) : u"-"_s);
        m_table->ratio(what, u"pairs/s"_s, all / seconds, all / bare, isUsual ? 0.5 : 0);
        if (SpeedTable::isJudged() && isUsual)
            QVERIFY2(seconds * 1000 <= mostMillis, qPrintable(u"%1 took %2 ms."_s.arg(what).arg(seconds * 1000)));
    }

    std::vector<LabelSet> m_alerts;
    std::unique_ptr<SpeedTable> m_table =
        std::make_unique<SpeedTable>(u"10,000 alerts among 1,000 routes, and a bare loop of comparisons"_s);
};

} // namespace loomdeck::test

using loomdeck::test::RouteSpeedTest;
LOOMDECK_TEST(RouteSpeedTest, "routespeed")
#include "tst_routespeed.moc"
