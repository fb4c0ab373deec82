// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "db/journal.h"
#include "rawjournal.h"
#include "speedtable.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr int entries = 200'000;
constexpr int perCommit = 1000;

JournalEntry entryOf(int number)
{
    JournalEntry entry;
    entry.kind = number % 2 ? u"phase.started"_s : u"phase.completed"_s;
    entry.setActor(Actor::automation());
    entry.planId = u"018f1f6e-0000-7000-8000-%1"_s.arg(number % 50, 12, 10, QChar(u'0'));
    entry.branch = u"main"_s;
    entry.subjectType = u"item"_s;
    entry.subjectId = u"018f1f6e-0000-7000-9000-%1"_s.arg(number / 3, 12, 10, QChar(u'0'));
    entry.subjectKey = number / 3 + 1;
    entry.subjectName = u"draft-scene-%1"_s.arg(number / 3);
    entry.reason = u"Phase execution started."_s;
    entry.before = QJsonObject{{u"status"_s, u"Pending"_s}, {u"state"_s, u"pending"_s}};
    entry.after = QJsonObject{{u"status"_s, u"InProgress"_s}, {u"state"_s, u"in-progress"_s}};
    entry.details = {{u"planId"_s, entry.planId},
                     {u"phase"_s, u"SceneWeaver"_s},
                     {u"attempt"_s, 1},
                     {u"backlogItemId"_s, entry.subjectName}};
    return entry;
}

RawEntry rawOf(const JournalEntry &entry)
{
    const auto json = [](const QJsonValue &value) {
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    };
    return {1'795'197'600'000'000,      entry.kind.toUtf8(),   entry.actor.toUtf8(),       entry.source.toUtf8(),
            entry.planId.toUtf8(),      entry.branch.toUtf8(), entry.subjectType.toUtf8(), entry.subjectId.toUtf8(),
            entry.subjectName.toUtf8(), entry.reason.toUtf8(), json(entry.before),         json(entry.after),
            json(entry.details),        entry.subjectKey};
}

} // namespace

/** Appending to the journal in batches, with its indexes, against the C API. */
class JournalSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appends()
    {
        std::vector<std::vector<JournalEntry>> batches;
        std::vector<std::vector<RawEntry>> rawBatches;
        for (int number = 0; number < entries; ++number) {
            if (number % perCommit == 0) {
                batches.emplace_back();
                rawBatches.emplace_back();
            }
            batches.back().push_back(entryOf(number));
            rawBatches.back().push_back(rawOf(batches.back().back()));
        }
        SpeedTable table(u"Journal on SQLite, synchronous=FULL"_s);
        TestStore bare, store;
        const QByteArray file = bare.url().file.toUtf8();
        bare.close();
        RawJournal raw(file);
        // They take turns, so that what else the machine does falls on both.
        double limit = 0, ours = 0;
        for (size_t i = 0; i < batches.size(); ++i) {
            limit += secondsOf([&] { raw.append(rawBatches[i]); });
            ours += secondsOf([&] {
                must(store.database().write([&](Transaction &tx) { return journal::append(tx, batches[i]); }).result());
            });
        }
        QVERIFY(
            table.ratio(u"200,000 entries, 1,000 a commit"_s, u"entries/s"_s, entries / ours, entries / limit, 0.6));
    }
};

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::JournalSpeedTest, "journalspeed")
#include "tst_journalspeed.moc"
