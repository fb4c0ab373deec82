// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "backlog/resume.h"
#include "backlog/taskstore.h"
#include "engine/enginefixture.h"
#include "engine/seed.h"
#include "rawqueue.h"
#include "speedtable.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr int items = 1'000;
constexpr int phaseWorkers = 4;

/** What the items of a plan make, in the proportions of a novel: mostly scenes. */
const std::vector<QString> wares{u"chapter-blueprint"_s, u"chapter-scroll"_s, u"scene-draft"_s, u"scene-draft"_s,
                                 u"scene-draft"_s};

QString backlogIdOf(int number)
{
    return u"work-%1"_s.arg(number);
}

void addItem(Transaction &tx, const Plan &plan, int number)
{
    BacklogItem item;
    item.id = tx.ids().next();
    item.planKey = plan.key;
    item.backlogId = backlogIdOf(number);
    item.description = u"Work on part %1"_s.arg(number);
    item.outputs = {wares[static_cast<size_t>(number) % wares.size()]};
    item.hasInputs = item.hasOutputs = true;
    itemstore::insert(tx, item);
    Task task;
    task.id = tx.ids().next();
    task.conversationPlanId = plan.conversationPlanId;
    task.stepNumber = 10 + number;
    task.thought = item.description;
    task.status = u"Pending"_s;
    task.backlogId = item.backlogId;
    taskstore::insert(tx, task);
}

Result<void> resume(Transaction &tx, const QString &plan, int number)
{
    const qint64 planKey = planstore::findPlan(tx.sql(), plan)->key;
    const qint64 key = itemstore::find(tx.sql(), planKey, backlogIdOf(number))->key;
    ResumeRequest request = requestFromTask(*itemstore::withTask(tx.sql(), key));
    request.providerId = seed::scriptedProviderId();
    request.modelId = seed::scriptedModelId();
    request.agentId = seed::authorAgentId();
    request.rowVersion = 0;
    const Actor admin{u"ops.admin"_s, {}, u"test"_s, Role::Admin, {}};
    const auto outcome = resumeItem(tx, plan, backlogIdOf(number), request, admin);
    return outcome.refusal ? Result<void>(outcome.refusal->error) : Result<void>();
}

/** A plan whose 1,000 items are all resumed and stand ready, on an engine that has not started. */
void makePlan(EngineFixture &f)
{
    const QString id = f.newPlan(u"Long"_s);
    Database &database = f.engine().database();
    must(await(database.write([id](Transaction &tx) -> Result<void> {
        const Plan plan = *planstore::findPlan(tx.sql(), id);
        for (int i = 0; i < items; ++i)
            addItem(tx, plan, i);
        return {};
    })));
    for (int i = 0; i < items; ++i)
        must(await(database.write([&](Transaction &tx) { return resume(tx, id, i); })));
}

} // namespace

/** Whole phases a second: prompt, answer, check, effects, journal, transcript, with a provider that takes no time. */
class PhaseSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongPlan()
    {
        SpeedTable table(u"A plan of 1,000 items on %1, answers of 0 ms"_s.arg(
            onPostgres() ? u"PostgreSQL, synchronous_commit=on"_s : u"SQLite, synchronous=FULL"_s));
        double bare = 0;
        {
            QTemporaryDir folder;
            const QString url = newStoreUrl(folder);
            {
                const EngineFixture tables(url);
            }
            const auto raw = RawQueue::on(must(StoreUrl::parse(url)));
            bare = items / secondsOf([&raw] {
                       for (int i = 0; i < items; ++i) {
                           raw->enqueue();
                           raw->claim(1);
                           raw->complete();
                       }
                   });
        }
        EngineFixture f({}, phaseWorkers);
        makePlan(f);
        const auto complete = [&f] {
            return f.count(u"SELECT count(*) FROM backlog_items WHERE status = 2 AND backlog_id LIKE 'work-%'"_s);
        };
        const double ours = items / secondsOf([&] {
                                f.engine().start();
                                QTRY_COMPARE_WITH_TIMEOUT(complete(), items, 120'000);
                            });
        QVERIFY(f.count(u"SELECT count(*) FROM transcripts"_s) >= items);
        table.figure(u"whole phases"_s, u"phases/s"_s, ours,
                     onPostgres() ? u">= 400 phases/s"_s : u">= 200 phases/s"_s);
        table.ratio(u"  against bare jobs one by one: enqueue, claim, complete"_s, u"/s"_s, ours, bare, 0);
    }
};

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::PhaseSpeedTest, "phasespeed")
#include "tst_phasespeed.moc"
