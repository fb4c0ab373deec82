// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/matcherparser.h"
#include "alerts/routeindex.h"
#include "alerts/routetext.h"
#include "routingtext.h"
#include "support/registry.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

/** Generous: sanitizers and busy machines run these, too; what is caught here would take minutes or for ever. */
constexpr qint64 patienceMillis = 60'000;

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    bool isInTime() const { return m_timer.elapsed() < patienceMillis; }

private:
    QElapsedTimer m_timer;
};

} // namespace

/** What nobody should write, and what attackers would. */
class RubbishTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evilExpressionsTakeNoTime()
    {
        const Stopwatch watch;
        const QString longText = QString(64 * 1024, u'a') + u'!';
        for (const char *pattern : {"(a+)+", "(a|aa)+", "(a|a)*b", "(.*)*x", "(?:a?){30}a{30}"}) {
            const auto regex = Regex::compile(QString::fromLatin1(pattern));
            QVERIFY2(regex, pattern);
            QVERIFY(!regex.value()->matches(longText));
        }
        QVERIFY(!Regex::compile(u"((a{100}){100}){100}"_s));
        QVERIFY(!Regex::compile(QString(70'000, u'a')));
        QVERIFY(!Regex::compile(QString(5000, u'(')));
        QVERIFY(watch.isInTime());
    }

    void labelsMayBeLongAndStrange()
    {
        const auto routing =
            routingOf("route:\n  receiver: a\n  routes:\n    - {matchers: ['x=~\".*needle.*\"'], receiver: b}\n"
                      "receivers: [{name: a}, {name: b}]\n");
        const RouteIndex index(routing->root);
        LabelSet labels{{u"x"_s, QString(64 * 1024, u'h')}};
        QCOMPARE(index.match(labels).front()->receiver, u"a"_s);
        labels.set(u"x"_s, QString(64 * 1024, u'h') + u"needle"_s + QString(64 * 1024, u'h'));
        QCOMPARE(index.match(labels).front()->receiver, u"b"_s);
        labels.set(u"x\n\x1b[2J"_s, u"\x01\x7f"_s + QChar::Null + u"\u202e"_s);
        QCOMPARE(index.match(labels).front()->receiver, u"b"_s);
        const QString text = LabelSet{{u"y"_s, u"\x01\n\x1b\u202e"_s + QChar(0xD800)}}.text();
        for (const QChar letter : text)
            QVERIFY2(letter.isPrint(), qPrintable(text));
    }

    void anythingMayStandWhereAMatcherShould()
    {
        const Stopwatch watch;
        for (const QString &text :
             {QString(100'000, u'{'), QString(100'000, u'"'), QString(100'000, u'\\'), QString(100'000, u','),
              QString(100'000, u'='), QString(50'000, u' ') + u"a=b"_s, u"a=\""_s + QString(100'000, u'\\') + u'"',
              QString(QChar(0xDC00)), QString(QChar::Null)}) {
            const auto matchers = parseMatchers(text);
            if (!matchers)
                QVERIFY(matchers.error().message.size() < 1000);
        }
        QVERIFY(watch.isInTime());
    }

    void tenThousandRoutesAreRead()
    {
        const Stopwatch watch;
        QByteArray text = "receivers:\n";
        for (int i = 0; i < 1000; ++i)
            text += "  - {name: r" + QByteArray::number(i) + ", webhook_configs: [{url: 'https://h/x'}]}\n";
        text += "route:\n  receiver: r0\n  routes:\n";
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray n = QByteArray::number(i);
            text += "    - matchers: [plan=\"p" + n + "\", severity=~\"warning|error\"]\n      receiver: r" +
                    QByteArray::number(i % 1000) + "\n      group_by: [alertname, plan]\n";
        }
        const auto routing = routingOf(text);
        QCOMPARE(routing->root.count(), 10'001u);
        const RouteIndex index(routing->root);
        QCOMPARE(index.match(labelsOf(u"plan=p9999 severity=error"_s)).front()->receiver, u"r999"_s);
        QCOMPARE(index.match(labelsOf(u"plan=p9999"_s)).front()->receiver, u"r0"_s);
        QVERIFY(watch.isInTime());
    }

    void tenThousandMistakesAreBounded()
    {
        const Stopwatch watch;
        QByteArray text = "receivers: [{name: a}]\nroute:\n  receiver: a\n  routes:\n";
        for (int i = 0; i < 10'000; ++i)
            text += "    - {receiver: nobody" + QByteArray::number(i) + ", group_wait: x, matcher: []}\n";
        const RoutingCheck check = readRouting(text);
        QVERIFY(!check.routing);
        QVERIFY(check.problems.size() <= 1001);
        QVERIFY(watch.isInTime());
    }

    void aliasesDoNotUnfoldWithoutEnd()
    {
        const Stopwatch watch;
        // Nine aliases of nine aliases …: 9^9 routes.
        QByteArray text = "receivers: [{name: a}]\nx0: &x0 {receiver: a}\n";
        for (int i = 1; i < 10; ++i) {
            const QByteArray before = "*x" + QByteArray::number(i - 1);
            text += "x" + QByteArray::number(i) + ": &x" + QByteArray::number(i) + " {routes: [";
            for (int k = 0; k < 9; ++k)
                text += before + (k < 8 ? ", " : "]}\n");
        }
        text += "route: *x9\n";
        const RoutingCheck check = readRouting(text);
        QVERIFY(!check.routing);
        QVERIFY2(problemLines(check.problems).contains(u"its aliases unfold to"_s),
                 qPrintable(problemLines(check.problems).left(2000)));
        QVERIFY(watch.isInTime());
    }

    void listsOfAliasesDoNotUnfoldWithoutEnd()
    {
        const Stopwatch watch;
        QByteArray text = "receivers: [{name: a}]\nx: &x [";
        for (int i = 0; i < 5000; ++i)
            text += "a=b,";
        text += "]\nroute:\n  receiver: a\n  routes:\n";
        for (int i = 0; i < 5000; ++i)
            text += "    - matchers: *x\n";
        const RoutingCheck check = readRouting(text);
        QVERIFY(!check.routing);
        QVERIFY(problemLines(check.problems).contains(u"its aliases unfold to"_s));
        QVERIFY(watch.isInTime());
    }

    void chainsOfAliasesDoNotEndTheStack()
    {
        const Stopwatch watch;
        QByteArray text = "receivers: [{name: a}]\nx0: &x0 {receiver: a}\n";
        for (int i = 1; i < 100'000; ++i) {
            const QByteArray n = QByteArray::number(i);
            text += "x" + n + ": &x" + n + " {routes: [*x" + QByteArray::number(i - 1) + "]}\n";
        }
        const RoutingCheck check = readRouting(text + "route: {receiver: a, routes: [*x99999]}\n");
        QVERIFY(!check.routing);
        QVERIFY(problemLines(check.problems).contains(u"Aliases nest more than 400 levels"_s));
        QVERIFY(watch.isInTime());
    }

    void deepNestingIsRefused()
    {
        const Stopwatch watch;
        const RoutingCheck check = readRouting("route: " + QByteArray(100'000, '['));
        QVERIFY(!check.routing && !check.problems.empty());
        QVERIFY(watch.isInTime());
    }

    void whatIsPrintedObeysNoTerminalCode()
    {
        const auto routing = routingOf("route:\n  receiver: \"a\\e[2J\"\n  routes: [{matchers: ['x=\"\\e\"']}]\n"
                                       "receivers: [{name: \"a\\e[2J\"}]\n");
        for (const QString &line : routingText(*routing))
            QVERIFY(!line.contains(QChar(0x1b)));
        const RoutingCheck check =
            readRouting("route: {receiver: \"\\e[2J\"}\n\"\\e\": 1\nreceivers: [{\"\\e[2J\": 1}]\n");
        QVERIFY(check.problems.size() > 1);
        QVERIFY(!problemLines(check.problems).contains(QChar(0x1b)));
    }

    void bytesThatAreNoTextAreRefusedOrRead()
    {
        for (const QByteArray &text :
             {QByteArray("\xff\xfe\x00", 3), QByteArray("route:\t\x01"), QByteArray(1000, '\0'),
              QByteArray("route: {receiver: \"\\ud800\"}"), QByteArray("&a &b c"), QByteArray("*a")}) {
            const RoutingCheck check = readRouting(text);
            QVERIFY(!check.routing);
        }
    }
};

LOOMDECK_TEST(RubbishTest, "rubbish")
#include "tst_rubbish.moc"
