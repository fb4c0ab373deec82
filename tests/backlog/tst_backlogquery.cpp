// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/backlogquery.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace std::chrono_literals;

class BacklogQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryTerm()
    {
        const auto query =
            BacklogQuery::parse(u"state:stuck,FAILED plan:saga,\"Night Ferry, part 2\" branch:draft phase:sceneweaver "
                                u"id:draft- provider:northwind "
                                "model:quill-2 why:lore age:>2h,<3d tries:>1 opening \"two words\" sort:-updated"_s);
        QVERIFY2(query.ok(), query.ok() ? "" : qPrintable(query.error().toLine()));
        QCOMPARE(query->states, (QList<ItemState>{ItemState::Stuck, ItemState::Failed}));
        QCOMPARE(query->plans, (QStringList{u"saga"_s, u"Night Ferry, part 2"_s}));
        QCOMPARE(query->phases, QList<Phase>{Phase::SceneWeaver});
        QCOMPARE(query->reasons, QList<WaitReason>{WaitReason::Lore});
        QCOMPARE(query->idPrefix, u"draft-"_s);
        QCOMPARE(*query->olderThan, Micros(2h));
        QCOMPARE(*query->youngerThan, Micros(72h));
        QCOMPARE(*query->moreTriesThan, 1);
        QCOMPARE(query->words, (QStringList{u"opening"_s, u"two words"_s}));
        QCOMPARE(query->sort, BacklogSort::Updated);
        QVERIFY(query->descending);
    }

    void textAndQueryAreTwoFacesOfOneThing_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "state:stuck", "plan:\"Night Ferry\",saga age:>2h", "words that match", "sort:id",
                                 "sort:-id", "state:in-progress,held tries:>2 sort:plan", "age:>90m,<2d", "\"a:b\"",
                                 "why:missing-metadata,gave-up", "id:draft-scene-02", "plan:ünïcode branch:alt-beta"})
            QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text);
    }

    void textAndQueryAreTwoFacesOfOneThing()
    {
        QFETCH(QString, text);
        const auto query = BacklogQuery::parse(text);
        QVERIFY2(query.ok(), query.ok() ? "" : qPrintable(query.error().toLine()));
        const auto again = BacklogQuery::parse(query->text());
        QVERIFY(again);
        QCOMPARE(again->text(), query->text());
        QVERIFY(again.value() == query.value());
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("hint");
        QTest::newRow("unknown key") << u"plan:x stat:stuck"_s << 7 << u"state"_s;
        QTest::newRow("unknown state") << u"state:stuk"_s << 0 << u"stuck"_s;
        QTest::newRow("unknown phase") << u"phase:SceneWaver"_s << 0 << u"SceneWeaver"_s;
        QTest::newRow("no value") << u"state: x"_s << 0 << u"value"_s;
        QTest::newRow("open quote") << u"plan:\"Saga"_s << 0 << u"\""_s;
        QTest::newRow("age without direction") << u"age:2h"_s << 0 << u"age:>2h"_s;
        QTest::newRow("age without unit") << u"age:>2"_s << 0 << u"age:>2h"_s;
        QTest::newRow("tries") << u"tries:many"_s << 0 << u"tries:>1"_s;
        QTest::newRow("unknown sort") << u"sort:-agge"_s << 0 << u"age"_s;
    }

    void refusals()
    {
        QFETCH(QString, text);
        QFETCH(int, at);
        QFETCH(QString, hint);
        const auto query = BacklogQuery::parse(text);
        QVERIFY(!query);
        QCOMPARE(query.error().code, u"BAD_QUERY"_s);
        QCOMPARE(query.error().details[u"at"].toInt(), at);
        QVERIFY2(query.error().suggestedFix.contains(hint), qPrintable(query.error().suggestedFix));
    }
};

LOOMDECK_TEST(BacklogQueryTest, "backlogquery")
#include "tst_backlogquery.moc"
