// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/texttime.h"
#include "importer/importfixture.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** What happened elsewhere becomes our journal's, each event once. */
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsBecomeEntriesInTheirOrder()
    {
        ImportFixture f;
        f.take({u"tide/numbers"_s, u"tide/events.json"_s});
        QStringList kinds;
        Timestamp last{};
        for (const JournalEntry &entry : f.entries()) {
            if (entry.kind == u"import.file")
                continue;
            kinds << entry.kind;
            QVERIFY(entry.at != entry.occurredAt);
            QCOMPARE(entry.planId, tide::plan);
            if (entry.kind != u"backlog.auto-resume")
                QVERIFY(entry.occurredAt >= last);
            last = std::max(last, entry.occurredAt);
        }
        kinds.sort();
        QCOMPARE(kinds,
                 (QStringList{u"backlog.auto-resume"_s, u"backlog.contract"_s, u"backlog.resume"_s,
                              u"backlog.telemetry"_s, u"imported.harbour.master.note"_s, u"lore.auto-requested"_s}));
    }

    void anEntrySaysWhoDidWhatToWhat()
    {
        ImportFixture f;
        f.take({u"tide/numbers"_s, u"tide/events.json"_s});
        const auto resumes = f.entries(u"backlog.resume"_s);
        QCOMPARE(resumes.size(), 1U);
        const JournalEntry &resume = resumes.front();
        QCOMPARE(resume.actor, u"mara.ops"_s);
        QCOMPARE(resume.source, u"cognition-console"_s);
        QCOMPARE(resume.branch, u"storm"_s);
        QCOMPARE(resume.subjectType, u"item"_s);
        QCOMPARE(resume.subjectName, u"polish-lantern-scroll"_s);
        QCOMPARE(resume.subjectId,
                 f.text(u"SELECT id FROM backlog_items WHERE backlog_id = 'polish-lantern-scroll'"_s));
        QCOMPARE(isoText(resume.occurredAt), u"2026-03-04T07:30:00.250125Z"_s);
        QCOMPARE(f.entries(u"backlog.auto-resume"_s).front().source, u"automation"_s);
        const auto telemetry = f.entries(u"backlog.telemetry"_s);
        QCOMPARE(telemetry.front().before[u"status"].toString(), u"Pending"_s);
        QCOMPARE(telemetry.front().after[u"status"].toString(), u"InProgress"_s);
        QCOMPARE(f.entries(u"imported.harbour.master.note"_s).front().details[u"text"].toString(),
                 u"A kind nobody knows."_s);
    }

    void aRowAndTheListTellOfOneAction()
    {
        ImportFixture events, actions;
        events.take({u"tide/numbers/y-plans.json"_s, u"tide/events.json"_s});
        QCOMPARE(events.entries(u"backlog.resume"_s).size(), 1U);
        events.take({u"tide/names/b-actions.json"_s}, tide::plan);
        QCOMPARE(events.entries(u"backlog.resume"_s).size(), 1U);
        QCOMPARE(events.entries(u"backlog.auto-resume"_s).size(), 1U);

        actions.take({u"tide/numbers"_s}, tide::plan);
        actions.take({u"tide/events.json"_s});
        QCOMPARE(actions.entries(u"backlog.resume"_s).size(), 1U);
    }

    void twoEventsOfOneMomentAreTwo()
    {
        ImportFixture f;
        f.take({u"tide/numbers"_s, u"tide/events.json"_s});
        QJsonArray events = must(parseJson(readAll(importData(u"tide/events.json"_s)))).toArray();
        QJsonObject twin = events.at(0).toObject();
        twin.insert(u"id"_s, u"aaaaaaaa-0000-4000-8000-00000000000a"_s);
        const FileReport report = f.takeText(jsonText(QJsonArray{twin}));
        QCOMPARE(report.createdCount(), 1);
        QCOMPARE(f.entries(u"backlog.resume"_s).size(), 2U);
    }

    void anEventThatSaysSomethingElseNowIsToldOf()
    {
        ImportFixture f;
        f.take({u"tide/numbers"_s, u"tide/events.json"_s});
        QJsonArray events = must(parseJson(readAll(importData(u"tide/events.json"_s)))).toArray();
        QJsonObject other = events.at(4).toObject();
        other.insert(u"payload"_s, QJsonObject{{u"planId"_s, tide::plan}, {u"text"_s, u"Changed."_s}});
        const QStringList before = f.everything();
        const FileReport report = f.takeText(jsonText(QJsonArray{other}));
        QVERIFY(report.lines().join(u'\n').contains(u"taken before with other content"));
        QCOMPARE(f.everything(), before);
    }

    void everyImportLeavesOneEntryOfItself()
    {
        ImportFixture f;
        f.take({u"tide/numbers/y-plans.json"_s});
        const auto entries = f.entries(u"import.file"_s);
        QCOMPARE(entries.size(), 1U);
        QCOMPARE(entries.front().subjectName, u"y-plans.json"_s);
        QCOMPARE(entries.front().actor, u"mara"_s);
        QCOMPARE(entries.front().details[u"created"][u"plan"].toInt(), 2);
        QVERIFY(!QString::fromUtf8(jsonText(entries.front().toJson())).contains(importData({})));
        f.take({u"tide/numbers/y-plans.json"_s});
        QCOMPARE(f.entries(u"import.file"_s).size(), 1U);
    }
};

LOOMDECK_TEST(TestHistory, "history")
#include "tst_history.moc"
