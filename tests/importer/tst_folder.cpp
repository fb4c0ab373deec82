// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "importer/importfixture.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** A folder of payloads goes in once, whatever their order, and never twice. */
class TestFolder : public QObject
{
    Q_OBJECT

    static QStringList allFiles()
    {
        QStringList names;
        const PayloadFiles files = must(payloadFiles(importData(u"tide"_s)));
        for (const QString &file : files.files)
            names << file.mid(importData({}).size());
        return names;
    }

private Q_SLOTS:
    void everythingIsTaken()
    {
        ImportFixture f;
        const auto reports = f.take({u"tide"_s});
        QCOMPARE(reports.size(), 16U);
        QCOMPARE(f.texts(u"SELECT title FROM projects ORDER BY title"_s),
                 (QStringList{u"Harbour Lights"_s, u"Quiet Orchard"_s}));
        QCOMPARE(f.texts(u"SELECT backlog_id FROM backlog_items ORDER BY backlog_id"_s),
                 (QStringList{u"chart-the-reef"_s, u"collect-sea-words"_s, u"iteration-plan"_s,
                              u"polish-lantern-scroll"_s, u"vision-plan"_s, u"world-bible"_s, u"write-storm-scene"_s}));
        QCOMPARE(f.text(u"SELECT count(*) FROM tasks"_s), u"6"_s);
        QCOMPARE(f.text(u"SELECT count(*) FROM checkpoints"_s), u"2"_s);
        QCOMPARE(f.text(u"SELECT count(*) FROM planner_executions"_s), u"1"_s);
        QCOMPARE(f.text(u"SELECT count(*) FROM lore_requirements"_s), u"1"_s);
        QCOMPARE(f.text(u"SELECT count(*) FROM obligations"_s), u"1"_s);
        QCOMPARE(f.text(u"SELECT count(*) FROM plan_passes"_s), u"1"_s);
        QCOMPARE(f.text(u"SELECT name FROM providers"_s), u"northwind"_s);
        QCOMPARE(f.text(u"SELECT name FROM models"_s), u"gale-2"_s);
        QCOMPARE(f.text(u"SELECT name FROM personas"_s), u"The Keeper"_s);
        QCOMPARE(f.text(u"SELECT persona_id FROM agents"_s), tide::persona);
    }

    void rowsSayWhatThePayloadsSay()
    {
        ImportFixture f;
        f.take({u"tide"_s});
        QCOMPARE(f.text(u"SELECT primary_branch FROM plans WHERE id = ?"_s, {tide::plan}), u"main"_s);
        QCOMPARE(f.text(u"SELECT status FROM plans WHERE id = ?"_s, {tide::plan}), u"1"_s);
        QCOMPARE(f.text(u"SELECT conversation_plan_id FROM plans WHERE id = ?"_s, {tide::plan}),
                 tide::conversationPlan);
        QCOMPARE(f.text(u"SELECT description FROM plans WHERE id = ?"_s, {tide::orchardPlan}), u"The first harvest"_s);
        // The seventh digit of a second is more than either store keeps.
        QCOMPARE(f.text(u"SELECT updated_at FROM backlog_items WHERE backlog_id = 'chart-the-reef'"_s),
                 u"1772525400123456"_s);
        // The API's list leaves out when it was begun; the row says it.
        QCOMPARE(f.text(u"SELECT in_progress_at FROM backlog_items WHERE backlog_id = 'polish-lantern-scroll'"_s),
                 u"1772609400000000"_s);
        QCOMPARE(f.text(u"SELECT branch FROM backlog_items WHERE backlog_id = 'polish-lantern-scroll'"_s), u"storm"_s);
        QCOMPARE(f.text(u"SELECT goal FROM tasks WHERE backlog_id = 'polish-lantern-scroll'"_s), u"Polish it"_s);
        const QJsonObject seed =
            must(parseJson(f.text(u"SELECT args FROM tasks WHERE backlog_id = 'iteration-plan'"_s).toUtf8()))
                .toObject();
        QCOMPARE(seed[u"iterationIndex"].toInt(), 1);
        QCOMPARE(seed[u"agentId"].toString(), tide::agent);
    }

    void unknownFieldsAreKeptAndTold()
    {
        ImportFixture f;
        QStringList told;
        importFiles(f.store.database(), {importData(u"tide"_s)}, {}, &told);
        QCOMPARE(f.text(u"SELECT extra FROM plans WHERE id = ?"_s, {tide::plan}), u"{\"weather\":\"fog\"}"_s);
        QCOMPARE(f.text(u"SELECT extra FROM backlog_items WHERE backlog_id = 'polish-lantern-scroll'"_s),
                 u"{\"priority\":7}"_s);
        const auto line = [&told](const QString &part) { return told.filter(part).size(); };
        QCOMPARE(line(u"kept      unknown field \"weather\" (1 record) of "_s), 1);
        QCOMPARE(line(u"kept      unknown field \"priority\" (1 record) of "_s), 1);
        QCOMPARE(line(u"created   item chart-the-reef of Tide Tables"_s), 1);
        QCOMPARE(line(u"no-records.json: a planner health report, which is not imported"_s), 1);
    }

    void secretsInUnknownFieldsAreMasked()
    {
        ImportFixture f;
        f.take({u"tide/people.json"_s});
        const FileReport report =
            f.takeText(R"([{"id":"aaaaaaaa-0000-4000-8000-000000000001","name":"deep","displayName":"Deep",
                           "baseUrl":null,"apiKey":"sk-very-secret-0123456789"}])");
        QVERIFY(!report.refusal);
        QVERIFY(!f.everything().join(u'\n').contains(u"very-secret"));
        QVERIFY(f.text(u"SELECT extra FROM providers WHERE name = 'deep'"_s).contains(u"apiKey"));
    }

    void aSecondTimeNothingChanges()
    {
        ImportFixture f;
        f.take({u"tide"_s});
        const QStringList before = f.everything();
        const auto again = f.take({u"tide"_s});
        QCOMPARE(totals(again).created, 0);
        QCOMPARE(totals(again).updated, 0);
        QVERIFY(totals(again).unchanged > 30);
        QCOMPARE(f.everything(), before);
        QVERIFY2(summaryLine(again).endsWith(u"; nothing changed"), qPrintable(summaryLine(again)));
    }

    void theSummaryCounts()
    {
        ImportFixture f;
        const QString first = summaryLine(f.take({u"tide"_s}));
        QVERIFY2(first.startsWith(u"taken 15 of 16, 1 left out, 0 refused: "), qPrintable(first));
        QVERIFY2(!first.contains(u"nothing changed"), qPrintable(first));
    }

    void numbersAndNamesSayTheSame()
    {
        ImportFixture numbers, names;
        numbers.take({u"tide/numbers"_s}, tide::plan);
        names.take({u"tide/names"_s}, tide::plan);
        QCOMPARE(names.substance(), numbers.substance());
        QVERIFY(numbers.substance().size() > 10);
        const QStringList before = numbers.everything();
        QCOMPARE(totals(numbers.take({u"tide/names"_s}, tide::plan)).updated, 0);
        QCOMPARE(numbers.everything(), before);
    }

    /** One run a file, in orders that need each other's records; what cannot go in yet comes again later. */
    void theOrderDoesNotMatter_data()
    {
        QTest::addColumn<int>("turn");
        for (const int turn : {0, 3, 7, 11, 14})
            QTest::addRow("from file %d", turn) << turn;
        QTest::newRow("backwards") << -1;
    }
    void theOrderDoesNotMatter()
    {
        QFETCH(int, turn);
        ImportFixture whole, single;
        whole.take({u"tide"_s});
        QStringList files = allFiles();
        if (turn < 0)
            std::reverse(files.begin(), files.end());
        else
            std::rotate(files.begin(), files.begin() + turn, files.end());
        QStringList waiting = files;
        for (int round = 0; round < 5 && !waiting.isEmpty(); ++round) {
            QStringList refused;
            for (const QString &file : std::as_const(waiting)) {
                const auto reports = importFiles(single.store.database(), {importData(file)});
                if (reports.front().refusal) {
                    const QString code = reports.front().refusal->code;
                    QVERIFY2(code == u"IMPORT_NO_PLAN" || code == u"IMPORT_PLAN_UNKNOWN", qPrintable(code));
                    refused << file;
                }
            }
            waiting = refused;
        }
        QCOMPARE(waiting, QStringList());
        QCOMPARE(single.substance(), whole.substance());
        // And whatever was left half told is whole after one more look at all of it.
        QCOMPARE(totals(single.take({u"tide"_s})).created, 0);
        QCOMPARE(single.substance(), whole.substance());
        QCOMPARE(totals(single.take({u"tide"_s})).updated, 0);
    }

    void anOlderPayloadUndoesNothing()
    {
        ImportFixture f;
        f.take({u"tide"_s, u"resume-answer.json"_s});
        const QString provider = u"SELECT provider_id FROM tasks WHERE backlog_id = 'write-storm-scene'"_s;
        QCOMPARE(f.text(provider), tide::provider);
        const QStringList before = f.everything();
        // The list was made before the resume and knows no provider yet.
        f.take({u"tide/numbers/a-backlog.json"_s});
        QCOMPARE(f.text(provider), tide::provider);
        QCOMPARE(f.everything(), before);
    }

    void aManyTimesLargerListGoesIn()
    {
        constexpr int count = 3000;
        ImportFixture f;
        f.take({u"tide/numbers/y-plans.json"_s});
        QJsonArray list;
        for (int i = 0; i < count; ++i) {
            list.append(QJsonObject{{u"id"_s, u"bbbbbbbb-0000-4000-8000-%1"_s.arg(i, 12, 10, QChar(u'0'))},
                                    {u"backlogId"_s, u"item-%1"_s.arg(i)},
                                    {u"description"_s, u"Item %1"_s.arg(i)},
                                    {u"status"_s, i % 3},
                                    {u"inputs"_s, QJsonValue::Null},
                                    {u"outputs"_s, QJsonArray{u"scene-draft"_s}},
                                    {u"createdAtUtc"_s, u"2026-03-02T08:00:00Z"_s},
                                    {u"updatedAtUtc"_s, QJsonValue::Null}});
        }
        const FileReport report = f.takeText(jsonText(list), tide::plan);
        QVERIFY2(!report.refusal, report.refusal ? qPrintable(report.refusalLine()) : "");
        QCOMPARE(report.createdCount(), count);
        QCOMPARE(f.text(u"SELECT count(*) FROM backlog_items"_s), QString::number(count));
    }

    void theFirstAndTheLastYearGoIn()
    {
        ImportFixture f;
        f.take({u"tide/numbers/y-plans.json"_s});
        const QByteArray item =
            R"([{"id":"cccccccc-0000-4000-8000-000000000001","backlogId":"old","description":"","status":1,"inputs":[],
                "outputs":[],"createdAtUtc":"0001-01-01T00:00:00Z","updatedAtUtc":"9999-12-31T23:59:59.9999999Z"}])";
        const FileReport report = f.takeText(item, tide::plan);
        QVERIFY2(!report.refusal, report.refusal ? qPrintable(report.refusalLine()) : "");
        QCOMPARE(f.text(u"SELECT created_at FROM backlog_items"_s), u"-62135596800000000"_s);
        QCOMPARE(f.text(u"SELECT updated_at FROM backlog_items"_s), u"253402300799999999"_s);
        QCOMPARE(f.takeText(item, tide::plan).unchangedCount(), 1);
    }
};

LOOMDECK_TEST(TestFolder, "folder")
#include "tst_folder.moc"
