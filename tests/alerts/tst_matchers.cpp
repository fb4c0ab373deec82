// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/gotext.h"
#include "alerts/matcherparser.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

/** Matchers as they are written, and what they match. */
class MatchersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("means");
        const auto row = [](const char *name, const QString &text, const QString &means) {
            QTest::newRow(name) << text << means;
        };
        row("equal", u"severity=error"_s, u"{severity=\"error\"}"_s);
        row("quotes", u"severity=\"error\""_s, u"{severity=\"error\"}"_s);
        row("spaces", u"  severity  !=  \"error\" "_s, u"{severity!=\"error\"}"_s);
        row("several in braces", u"{a=\"1\", b!=2,c=~x.*, d!~\"y\"}"_s, u"{a=\"1\",b!=\"2\",c=~\"x.*\",d!~\"y\"}"_s);
        row("a comma at the end", u"{a=1,}"_s, u"{a=\"1\"}"_s);
        row("a comma in quotes", u"a=\"1,2\",b=3"_s, u"{a=\"1,2\",b=\"3\"}"_s);
        row("nothing in braces", u"{}"_s, u"{}"_s);
        row("an empty value", u"a="_s, u"{a=\"\"}"_s);
        row("an empty value in quotes", u"a=\"\""_s, u"{a=\"\"}"_s);
        row("escapes", u"a=\"x\\ny\\\"z\\\\\""_s, u"{a=\"x\\ny\\\"z\\\\\"}"_s);
        row("classic: a backslash that escapes nothing", u"a=~\"x\\.y\""_s, u"{a=~\"x\\\\.y\"}"_s);
        row("classic: equals sign in the value", u"a=b=c"_s, u"{a=\"b=c\"}"_s);
        row("classic: spaces inside the value", u"a=b c"_s, u"{a=\"b c\"}"_s);
        row("UTF-8 name", u"größe=x"_s, u"{größe=\"x\"}"_s);
        row("name in quotes", u"\"with space\"=\"x\""_s, u"{\"with space\"=\"x\"}"_s);
        row("UTF-8 value", u"a=🙂"_s, u"{a=\"🙂\"}"_s);
        row("escaped letters", u"\"größe\"=\"\\u00e9\\U0001F642\\x41\""_s, u"{größe=\"é🙂A\"}"_s);
        // Where both forms read a text differently the classic one counts: \t is no escape there.
        row("both forms disagree", u"a=\"x\\ty\""_s, u"{a=\"x\\\\ty\"}"_s);
    }
    void aTextIsRead()
    {
        QFETCH(QString, text);
        const auto matchers = parseMatchers(text);
        QVERIFY2(matchers, matchers ? "" : qPrintable(matchers.error().message));
        QTEST(matchersText(matchers.value()), "means");
    }

    void whatIsNoMatcherIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("no operator") << u"severity"_s << u"BAD_MATCHER"_s;
        QTest::newRow("no label") << u"=error"_s << u"BAD_MATCHER"_s;
        QTest::newRow("two operators") << u"größe==x"_s << u"BAD_MATCHER"_s;
        QTest::newRow("an open quote") << u"a=\"x"_s << u"BAD_MATCHER"_s;
        QTest::newRow("a quote inside") << u"a=x\"y"_s << u"BAD_MATCHER"_s;
        QTest::newRow("a regex that is none") << u"a=~\"(\""_s << u"BAD_REGEX"_s;
        QTest::newRow("a regex behind a quoted name") << u"\"a b\"=~\"(\""_s << u"BAD_REGEX"_s;
        QTest::newRow("look-ahead") << u"a=~\"(?=x)\""_s << u"BAD_REGEX"_s;
        QTest::newRow("back-reference") << u"a=~\"(x)\\\\1\""_s << u"BAD_REGEX"_s;
    }
    void whatIsNoMatcherIsNamed()
    {
        QFETCH(QString, text);
        const auto matchers = parseMatchers(text);
        QVERIFY(!matchers);
        QTEST(matchers.error().code, "code");
        QVERIFY(!matchers.error().suggestedFix.isEmpty());
    }

    void aMatcherMatches_data()
    {
        QTest::addColumn<QString>("matcher");
        QTest::addColumn<QString>("value"); // empty: the label is missing
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *matcher, const QString &value, bool matches) {
            QTest::addRow("%s on \"%s\"", matcher, qPrintable(value)) << QString::fromUtf8(matcher) << value << matches;
        };
        row("a=x", u"x"_s, true);
        row("a=x", u"xx"_s, false);
        row("a=x", {}, false);
        row("a=", {}, true);
        row("a=\"\"", u"x"_s, false);
        row("a!=x", {}, true);
        row("a!=x", u"x"_s, false);
        row("a!=\"\"", {}, false);
        row("a!=\"\"", u"x"_s, true);
        // Anchored at both ends, whatever the choice.
        row("a=~x|yz", u"x"_s, true);
        row("a=~x|yz", u"yz"_s, true);
        row("a=~x|yz", u"xz"_s, false);
        row("a=~x|yz", u"ayz"_s, false);
        row("a=~x", u"axb"_s, false);
        row("a=~.*", {}, true);
        row("a=~.+", {}, false);
        row("a=~x|", {}, true);
        row("a!~x.*", {}, true);
        row("a!~x.*", u"xy"_s, false);
        row("a!~.+", {}, true);
        row("a!~.*", {}, false);
        row("a=~(?i)error", u"ERROR"_s, true);
        row("a=~.", u"ü"_s, true);
        row("a=~.", u"\n"_s, false);
        row("a=~^x$", u"x"_s, true);
        row("a=~\\\\d+", u"123"_s, true);
    }
    void aMatcherMatches()
    {
        QFETCH(QString, matcher);
        QFETCH(QString, value);
        const auto matchers = parseMatchers(matcher);
        QVERIFY2(matchers, matchers ? "" : qPrintable(matchers.error().message));
        LabelSet labels{{u"other"_s, u"x"_s}};
        labels.set(u"a"_s, value);
        QTEST(allMatch(matchers.value(), labels), "matches");
    }

    void plainChoicesAreKnown_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("choices");
        QTest::newRow("one") << u"api"_s << u"api"_s;
        QTest::newRow("several") << u"api|web|db"_s << u"api,web,db"_s;
        QTest::newRow("in a group with anchors") << u"^(?:api|web)$"_s << u"api,web"_s;
        QTest::newRow("escaped") << u"a\\.b|c"_s << u"a.b,c"_s;
        QTest::newRow("with an empty one") << u"api|"_s << u"api,"_s;
        QTest::newRow("a star") << u"api.*"_s << QString();
        QTest::newRow("two groups") << u"(a)|(b)"_s << QString();
        QTest::newRow("flags") << u"(?i:a)"_s << QString();
        QTest::newRow("a class") << u"\\d"_s << QString();
        QTest::newRow("half anchored") << u"^a|b"_s << QString();
    }
    void plainChoicesAreKnown()
    {
        QFETCH(QString, pattern);
        const QStringList choices = plainChoices(pattern);
        QTEST(choices.join(u','), "choices");
        // Whatever is called a choice is matched, so that looking it up finds the same.
        const auto regex = Regex::compile(pattern);
        QVERIFY(regex);
        for (const QString &one : choices)
            QVERIFY(regex.value()->matches(one));
    }

    void matchersAreSortedAsAlertmanagerDoes()
    {
        auto matchers = parseMatchers(u"b=2,a=~2,a=2,a=1"_s).value();
        sortMatchers(matchers);
        QCOMPARE(matchersText(matchers), u"{a=\"1\",a=\"2\",a=~\"2\",b=\"2\"}"_s);
    }

    void fingerprintsAreAlertmanagers()
    {
        // As its messages show them.
        QCOMPARE(LabelSet().fingerprintText(), u"cbf29ce484222325"_s);
        const LabelSet one{{u"foo"_s, u"bar"_s}};
        QCOMPARE(one.fingerprintText(), u"3fff2c2d7595e046"_s);
        const LabelSet odd{{u"alertname"_s, u"o\"dd\\\n\u00e9 \a\u202e"_s},
                           {u"q"_s, u"a\"\nz"_s},
                           {u"b"_s, u"1"_s},
                           {u"x"_s, u"\U0001F642"_s}};
        QCOMPARE(odd.fingerprintText(), u"d83a85d7b0fbe2ef"_s);
        QCOMPARE(odd.text(),
                 u"{alertname=\"o\\\"dd\\\\\\n\u00e9 \\a\\u202e\", b=\"1\", q=\"a\\\"\\nz\", x=\"\U0001F642\"}"_s);
        const LabelSet turned{{u"b"_s, u"2"_s}, {u"a"_s, u"1"_s}};
        const LabelSet sorted{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}, {u"c"_s, {}}};
        QCOMPARE(turned.fingerprint(), sorted.fingerprint());
        QVERIFY(turned == sorted);
    }

    void durationsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("millis"); // -1: refused
        QTest::addColumn<QString>("written");
        QTest::newRow("seconds") << u"30s"_s << qint64{30'000} << u"30s"_s;
        QTest::newRow("mixed") << u"1h30m"_s << qint64{5'400'000} << u"1h30m"_s;
        QTest::newRow("a week") << u"1w"_s << qint64{604'800'000} << u"1w"_s;
        QTest::newRow("eight days") << u"8d"_s << qint64{691'200'000} << u"8d"_s;
        QTest::newRow("zero") << u"0"_s << qint64{0} << u"0s"_s;
        QTest::newRow("milliseconds") << u"1500ms"_s << qint64{1500} << u"1s500ms"_s;
        QTest::newRow("wrong order") << u"30s1h"_s << qint64{-1} << QString();
        QTest::newRow("no unit") << u"30"_s << qint64{-1} << QString();
        QTest::newRow("a fraction") << u"1.5h"_s << qint64{-1} << QString();
        QTest::newRow("negative") << u"-5m"_s << qint64{-1} << QString();
        QTest::newRow("nothing") << QString() << qint64{-1} << QString();
        QTest::newRow("too long") << u"999999999y"_s << qint64{-1} << QString();
    }
    void durationsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(qint64, millis);
        const auto time = gotext::duration(text);
        QCOMPARE(time.ok(), millis >= 0);
        if (!time)
            return;
        QCOMPARE(toMillis(time.value()).count(), millis);
        QTEST(gotext::durationText(time.value()), "written");
    }
};

LOOMDECK_TEST(MatchersTest, "matchers")
#include "tst_matchers.moc"
