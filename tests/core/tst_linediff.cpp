// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linediff.h"
#include "support/registry.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

namespace {

/** `1=1 a|2- b|+2 c`: numbers, sign, text. */
QString shown(const QString &before, const QString &after)
{
    QStringList parts;
    for (const DiffLine &line : lineDiff(before, after))
        parts << (line.kind == DiffLine::Kind::Same      ? u"%1=%2 "_s.arg(line.before).arg(line.after)
                  : line.kind == DiffLine::Kind::Removed ? u"%1- "_s.arg(line.before)
                                                         : u"+%1 "_s.arg(line.after)) +
                     line.text;
    return parts.join(u'|');
}

} // namespace

/** What changed between two texts. */
class LineDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("lines");
        QTest::newRow("both empty") << QString() << QString() << QString();
        QTest::newRow("the same") << u"a\nb"_s << u"a\nb"_s << u"1=1 a|2=2 b"_s;
        QTest::newRow("from nothing") << QString() << u"a\nb"_s << u"+1 a|+2 b"_s;
        QTest::newRow("to nothing") << u"a\nb"_s << QString() << u"1- a|2- b"_s;
        QTest::newRow("replaced") << u"a\nb\nc"_s << u"a\nx\nc"_s << u"1=1 a|2- b|+2 x|3=3 c"_s;
        QTest::newRow("put in") << u"a\nc"_s << u"a\nb\nc"_s << u"1=1 a|+2 b|2=3 c"_s;
        QTest::newRow("taken out") << u"a\nb\nc"_s << u"a\nc"_s << u"1=1 a|2- b|3=2 c"_s;
        QTest::newRow("moved") << u"a\nb\nc\nd"_s << u"b\nc\nd\na"_s << u"1- a|2=1 b|3=2 c|4=3 d|+4 a"_s;
        QTest::newRow("repeated") << u"x\nx"_s << u"x\nx\nx"_s << u"1=1 x|2=2 x|+3 x"_s;
        QTest::newRow("blank lines count") << u"a\n\nb"_s << u"a\nb"_s << u"1=1 a|2- |3=2 b"_s;
        QTest::newRow("line ends of others") << u"a\r\nb\r\n"_s << u"a\nb"_s << u"1=1 a|2=2 b"_s;
        QTest::newRow("case and spaces count") << u"a \nB"_s << u"a\nb"_s << u"1- a |2- B|+1 a|+2 b"_s;
    }
    void tells()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(shown(before, after), "lines");
    }

    void bothTextsCanBeReadFromIt()
    {
        QRandomGenerator dice(7);
        for (int round = 0; round < 200; ++round) {
            QStringList before, after;
            for (QStringList *list : {&before, &after}) {
                const int lines = dice.bounded(12);
                for (int i = 0; i < lines; ++i)
                    *list << QString(QChar(u'a' + dice.bounded(4)));
            }
            QStringList old, now;
            for (const DiffLine &line : lineDiff(before.join(u'\n'), after.join(u'\n'))) {
                if (line.kind != DiffLine::Kind::Added)
                    old << line.text;
                if (line.kind != DiffLine::Kind::Removed)
                    now << line.text;
                QCOMPARE(line.before, line.kind == DiffLine::Kind::Added ? 0 : static_cast<int>(old.size()));
                QCOMPARE(line.after, line.kind == DiffLine::Kind::Removed ? 0 : static_cast<int>(now.size()));
            }
            QCOMPARE(old, before);
            QCOMPARE(now, after);
        }
    }

    void hugeTextsAreReplacedAsAWholeAndAtOnce()
    {
        QStringList before{u"head"_s}, after{u"head"_s};
        for (int i = 0; i < 30'000; ++i) {
            before << u"b%1"_s.arg(i);
            after << u"a%1"_s.arg(i);
        }
        const auto lines = lineDiff(before.join(u'\n'), after.join(u'\n'));
        QCOMPARE(lines.size(), 60'001u);
        QCOMPARE(lines[1].kind, DiffLine::Kind::Removed);
        QCOMPARE(lines[60'000].text, u"a29999"_s);
    }
};

LOOMDECK_TEST(LineDiffTest, "linediff")
#include "tst_linediff.moc"
