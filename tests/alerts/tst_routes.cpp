// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/routeindex.h"
#include "alerts/routetext.h"
#include "routingtext.h"
#include "support/registry.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

// What a team of writers and one of operators might have.
const QByteArray nestedRoutes = R"(
route:
  receiver: fallback
  group_by: [alertname, plan]
  routes:
    - matchers: [team="writers"]
      receiver: writers
      routes:
        - matchers: [severity="error"]
          receiver: writers-pager
          continue: true
        - match_re: {plan: saga|fable}
          receiver: writers-saga
        - matchers: ['owner=""']
          receiver: writers-unowned
    - match: {team: ops}
      receiver: ops
      continue: true
      routes:
        - matchers: ['severity=~"err.*"', 'planner!~"vision.*"']
          receiver: ops-errors
        - match: {severity: info}
          receiver: ops-info
          continue: true
    - matchers: [severity="error"]
      receiver: all-errors
      continue: true
    - matchers: ['severity!="info"', team=~".+"]
      receiver: someones
receivers: [{name: fallback}, {name: writers}, {name: writers-pager}, {name: writers-saga}, {name: writers-unowned}, {name: ops},
  {name: ops-errors}, {name: ops-info}, {name: all-errors}, {name: someones}]
)";

QString indexedReceivers(const RouteIndex &index, const LabelSet &labels)
{
    QStringList names;
    for (const Route *route : index.match(labels))
        names << route->receiver;
    return names.join(u',');
}

} // namespace

/** The tree of routes against a table, and the index against asking every node. */
class RoutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAlertGoesTo_data()
    {
        QTest::addColumn<QString>("labels");
        QTest::addColumn<QString>("receivers");
        const auto row = [](const QString &labels, const QString &receivers) {
            QTest::addRow("%s", qPrintable(labels)) << labels << receivers;
        };
        row(u""_s, u"fallback"_s);
        row(u"team=nobody"_s, u"someones"_s);
        row(u"team=nobody severity=info"_s, u"fallback"_s);
        // A node with children that match does not notify itself.
        row(u"team=writers owner=ann"_s, u"writers"_s);
        row(u"team=writers"_s, u"writers-unowned"_s);
        row(u"team=writers plan=saga"_s, u"writers-saga"_s);
        row(u"team=writers plan=sagas owner=ann"_s, u"writers"_s);
        // `continue` goes on among the siblings, not among those of the parent.
        row(u"team=writers severity=error plan=saga"_s, u"writers-pager,writers-saga"_s);
        row(u"team=writers severity=error plan=other owner=ann"_s, u"writers-pager"_s);
        row(u"team=writers severity=error"_s, u"writers-pager,writers-unowned"_s);
        // The parent's `continue` counts when a child took the alert.
        row(u"team=ops severity=error"_s, u"ops-errors,all-errors,someones"_s);
        row(u"team=ops severity=error planner=vision-planner"_s, u"ops,all-errors,someones"_s);
        row(u"team=ops severity=info"_s, u"ops-info"_s);
        row(u"team=ops severity=warning"_s, u"ops,someones"_s);
        row(u"severity=error"_s, u"all-errors"_s);
    }
    void anAlertGoesTo()
    {
        QFETCH(QString, labels);
        const auto routing = routingOf(nestedRoutes);
        QTEST(receiversOf(routing->root, labelsOf(labels)), "receivers");
        QTEST(indexedReceivers(RouteIndex(routing->root), labelsOf(labels)), "receivers");
    }

    void childrenInheritWhatTheyDoNotSay()
    {
        const auto routing = routingOf("route:\n"
                                       "  receiver: a\n"
                                       "  group_by: [x, b]\n"
                                       "  group_wait: 1s\n"
                                       "  repeat_interval: 1h\n"
                                       "  routes:\n"
                                       "    - matchers: [k=1]\n"
                                       "      active_time_intervals: [day]\n"
                                       "      mute_time_intervals: [day]\n"
                                       "      continue: true\n"
                                       "      group_interval: 2m\n"
                                       "      routes:\n"
                                       "        - receiver: b\n"
                                       "          group_by: ['...']\n"
                                       "          routes: [{group_by: []}, {group_by: [z]}]\n"
                                       "receivers: [{name: a}, {name: b}]\n"
                                       "time_intervals: [{name: day, time_intervals: []}]\n");
        const Route &root = routing->root, &child = root.children[0], &grandchild = child.children[0];
        QVERIFY(root.groupInterval == Micros(5min) && root.groupWait == Micros(1s));
        QCOMPARE(root.groupBy, (QStringList{u"b"_s, u"x"_s}));
        QCOMPARE(child.receiver, u"a"_s);
        QCOMPARE(child.groupBy, root.groupBy);
        QVERIFY(child.groupWait == Micros(1s) && child.groupInterval == Micros(2min) &&
                child.repeatInterval == Micros(1h));
        QVERIFY(grandchild.groupInterval == Micros(2min));
        QVERIFY(grandchild.matchers.empty() && !grandchild.continues);
        QVERIFY(grandchild.muteIntervals.isEmpty() && grandchild.activeIntervals.isEmpty());
        QVERIFY(grandchild.groupByAll && grandchild.groupBy.isEmpty());
        // Alertmanager takes an empty list for none.
        QVERIFY(grandchild.children[0].groupByAll);
        QVERIFY(!grandchild.children[1].groupByAll);
        QCOMPARE(grandchild.children[1].groupBy, QStringList{u"z"_s});
    }

    void withoutTimesTheUsualOnesCount()
    {
        const Route root = routingOf("route: {receiver: a}\nreceivers: [{name: a}]\n")->root;
        QVERIFY(root.groupWait == Micros(30s) && root.groupInterval == Micros(5min) &&
                root.repeatInterval == Micros(4h));
        QVERIFY(root.groupBy.isEmpty() && !root.groupByAll);
    }

    void groupsHaveAlertmanagersKeys()
    {
        const auto routing = routingOf(nestedRoutes);
        const LabelSet labels = labelsOf(u"team=writers plan=saga alertname=stale owner=ann"_s);
        const auto found = RouteIndex(routing->root).match(labels);
        QCOMPARE(found.size(), 1u);
        const LabelSet group = groupLabels(*found[0], labels);
        QCOMPARE(group.text(), u"{alertname=\"stale\", plan=\"saga\"}"_s);
        QCOMPARE(groupKey(*found[0], group),
                 u"{}/{team=\"writers\"}/{plan=~\"^(?:saga|fable)$\"}:{alertname=\"stale\", plan=\"saga\"}"_s);
        // What is missing is left out of the group.
        QCOMPARE(groupLabels(*found[0], labelsOf(u"owner=ann"_s)).text(), u"{}"_s);
        Route byAll;
        byAll.groupByAll = true;
        QVERIFY(groupLabels(byAll, labels) == labels);
    }

    void aPathTellsWhyARouteWasNotTaken()
    {
        const auto routing = routingOf(nestedRoutes);
        const auto steps = routePath(routing->root, labelsOf(u"team=ops severity=error planner=vision-planner"_s));
        const auto errors = std::find_if(steps.begin(), steps.end(),
                                         [](const RouteStep &one) { return one.route->receiver == u"ops-errors"; });
        QVERIFY(errors != steps.end());
        QVERIFY(!errors->matched && errors->failedMatcher);
        QCOMPARE(errors->route->matchers[*errors->failedMatcher].text(), u"planner!~\"vision.*\""_s);
        QCOMPARE(errors->depth, 2);
        QVERIFY(steps.front().matched && !steps.front().notifies);
    }

    void theIndexFindsWhatAskingEveryNodeFinds()
    {
        QRandomGenerator random(20261120);
        const auto value = [&random] { return QString::number(random.bounded(6)); };
        const QStringList names{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        // Trees of all kinds, and trees that can only be told apart by expressions.
        bool isExpressions = false;
        const std::function<Route(int)> grow = [&](int depth) {
            Route route;
            route.receiver = QString::number(random.generate(), 36);
            route.continues = random.bounded(4) == 0;
            for (int i = random.bounded(3); depth > 0 && i >= 0; --i) {
                const auto op = isExpressions ? (random.bounded(3) > 0 ? Matcher::Op::Regex : Matcher::Op::NotRegex)
                                              : static_cast<Matcher::Op>(random.bounded(4));
                const bool isRegex = op == Matcher::Op::Regex || op == Matcher::Op::NotRegex;
                const bool isChoice = isRegex && !isExpressions && random.bounded(2) == 0;
                const QString text = random.bounded(5) == 0 ? u""_s
                                     : isChoice             ? value() + u'|' + value()
                                     : isRegex              ? u"["_s + value() + u"x]?"_s
                                                            : value();
                route.matchers.push_back(Matcher::make(names[random.bounded(isExpressions ? 2 : 4)], op, text).value());
            }
            const int most = depth == 0 ? 60 : depth == 1 ? 14 : depth == 2 ? 5 : 1;
            for (int i = random.bounded(most); i > 0; --i)
                route.children.push_back(grow(depth + 1));
            return route;
        };
        int several = 0;
        for (int tree = 0; tree < 40; ++tree) {
            isExpressions = tree % 2 == 1;
            const Route root = grow(0);
            const RouteIndex index(root);
            RouteMemory memory(index);
            for (int i = 0; i < 200; ++i) {
                LabelSet labels;
                for (const QString &name : names) {
                    if (random.bounded(3) > 0)
                        labels.set(name, value());
                }
                std::vector<const Route *> wanted;
                for (const RouteStep &step : routePath(root, labels)) {
                    if (step.notifies)
                        wanted.push_back(step.route);
                }
                QVERIFY(index.match(labels) == wanted);
                QVERIFY(memory.match(labels) == wanted);
                several += wanted.size() > 1;
            }
        }
        QVERIFY(several > 100);
    }

    void theTreeIsPrintedForPeople()
    {
        const QStringList lines = routingText(
            *routingOf("route:\n"
                       "  receiver: ops\n"
                       "  group_by: [alertname]\n"
                       "  routes:\n"
                       "    - {matchers: [severity=\"error\"], receiver: pager, continue: true, group_wait: 5s}\n"
                       "    - {matchers: [plan=saga], routes: [{receiver: pager}]}\n"
                       "receivers:\n"
                       "  - name: ops\n"
                       "    webhook_configs: [{url: 'https://h.example/secret', format: ops}]\n"
                       "  - {name: pager, pagerduty_configs: [{routing_key: '${env:KEY}'}]}\n"));
        QCOMPARE(
            lines.join(u'\n'),
            u"route  receiver: ops  group_by: [alertname]  group_wait: 30s  group_interval: 5m  repeat_interval: 4h\n"
            "├── {severity=\"error\"}  receiver: pager  continue: true  group_wait: 5s\n"
            "└── {plan=\"saga\"}  receiver: ops\n"
            "    └── {}  receiver: pager\n"
            "\n"
            "receivers\n"
            "  ops: webhook (ops)\n"
            "  pager: pagerduty"_s);
    }
};

LOOMDECK_TEST(RoutesTest, "routes")
#include "tst_routes.moc"
