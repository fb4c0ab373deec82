// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/merge.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

namespace {

Timestamp at(int seconds)
{
    return Timestamp{std::chrono::seconds(seconds)};
}

} // namespace

/** Field by field, so that neither order nor repetition loses anything. */
class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAgeDecides()
    {
        QCOMPARE(standing(at(2), at(1), false), Standing::Newer);
        QCOMPARE(standing(at(1), at(1), true), Standing::Same);
        QCOMPARE(standing(at(1), at(2), true), Standing::Older);
        QCOMPARE(standing(at(1), std::nullopt, false), Standing::Newer);
        QCOMPARE(standing(std::nullopt, at(1), true), Standing::Older);
        QCOMPARE(standing(std::nullopt, std::nullopt, true), Standing::Newer);
        QCOMPARE(standing(std::nullopt, std::nullopt, false), Standing::Older);
    }

    void aNewerRecordReplacesAnOlderFillsGaps()
    {
        QString known = u"old"_s, gap;
        Merge older(Standing::Older);
        older.take(known, std::optional(u"said"_s));
        QCOMPARE(known, u"old"_s);
        QVERIFY(!older.changed());
        older.take(gap, std::optional(u"said"_s));
        QCOMPARE(gap, u"said"_s);
        QVERIFY(older.changed());

        Merge newer(Standing::Newer);
        newer.take(known, std::optional<QString>());
        QCOMPARE(known, u"old"_s);
        newer.take(known, std::optional(u"old"_s));
        QVERIFY(!newer.changed());
        newer.take(known, std::optional(u"new"_s));
        QCOMPARE(known, u"new"_s);
        QVERIFY(newer.changed());
    }

    void anOlderRecordLeavesTheStateAlone()
    {
        std::optional<Timestamp> lockedAt;
        const std::optional<std::optional<Timestamp>> said = std::make_optional(std::optional(at(1)));
        Merge older(Standing::Older);
        older.takeState(lockedAt, said);
        QVERIFY(!lockedAt);
        Merge same(Standing::Same);
        same.takeState(lockedAt, said);
        QCOMPARE(lockedAt, at(1));
    }

    void listsOfTheSameAgeAreJoined()
    {
        QStringList stored{u"a"_s, u"b"_s};
        bool present = true;
        Merge same(Standing::Same);
        same.takeList(stored, present, QStringList{u"b"_s, u"c"_s});
        QCOMPARE(stored, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        Merge older(Standing::Older);
        older.takeList(stored, present, QStringList{u"d"_s});
        QVERIFY(!older.changed());
        QStringList none;
        bool nonePresent = false;
        older.takeList(none, nonePresent, QStringList());
        QVERIFY(nonePresent && older.changed());
    }

    void keysOfBothAreKept()
    {
        QJsonObject stored{{u"a"_s, 1}, {u"b"_s, QJsonValue::Null}};
        Merge older(Standing::Older);
        older.takeKeys(stored, {{u"a"_s, 2}, {u"b"_s, 3}, {u"c"_s, 4}});
        QCOMPARE(stored, (QJsonObject{{u"a"_s, 1}, {u"b"_s, 3}, {u"c"_s, 4}}));
        Merge newer(Standing::Newer);
        newer.takeKeys(stored, {{u"a"_s, 2}});
        QCOMPARE(stored.value(u"a"_s), QJsonValue(2));
    }
};

LOOMDECK_TEST(TestMerge, "merge")
#include "tst_merge.moc"
