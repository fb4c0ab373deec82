// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/contract.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

namespace {

/** Facts and a request that pass; each row of the table breaks one thing. */
struct Case
{
    Plan plan;
    BacklogItem item;
    Task task;
    std::optional<QString> conversation = u"c"_s;
    ResumeRequest request{u"c"_s, u"cp"_s, u"agent"_s, u"provider"_s, u"model"_s, u"task"_s, {}, 0, {}};
    QString backlogId = u"Draft-Scene"_s;
    bool knowsPlan = true, knowsItem = true, knowsTask = true;

    Case()
    {
        plan.conversationPlanId = u"cp"_s;
        item.backlogId = u"draft-scene"_s;
        task.id = u"task"_s;
        task.conversationPlanId = u"cp"_s;
        task.args = {{u"backlogItemId"_s, u"DRAFT-SCENE"_s}};
    }
    std::optional<Refusal> check() const
    {
        return checkResume(request, {backlogId, knowsPlan ? &plan : nullptr, knowsItem ? &item : nullptr, conversation,
                                     knowsTask ? &task : nullptr});
    }
};

using Break = std::function<void(Case &)>;

struct Check
{
    int check;
    int http;
    QString code;
    Break spoil;
};

const QString none = u"00000000-0000-0000-0000-000000000000"_s;

/** The reference's table, row by row. */
const QList<Check> &table()
{
    static const QList<Check> rows{
        {1, 400, {}, [](Case &c) { c.backlogId = u"  "_s; }},
        {2, 404, {}, [](Case &c) { c.knowsPlan = false; }},
        {3, 404, {}, [](Case &c) { c.knowsItem = false; }},
        {4, 400, u"missing-agent-or-provider"_s, [](Case &c) { c.request.agentId = none; }},
        {4, 400, u"missing-agent-or-provider"_s, [](Case &c) { c.request.providerId.clear(); }},
        {5, 400, u"missing-model"_s, [](Case &c) { c.request.modelId = none; }},
        {6, 400, u"missing-task"_s, [](Case &c) { c.request.taskId.clear(); }},
        {7, 409, {}, [](Case &c) { c.item.status = ItemStatus::Complete; }},
        {8, 400, u"conversation-plan-mismatch"_s, [](Case &c) { c.conversation.reset(); }},
        {8, 400, u"conversation-plan-mismatch"_s, [](Case &c) { c.conversation = u"another"_s; }},
        {9, 400, u"plan-conversation-mismatch"_s, [](Case &c) { c.plan.conversationPlanId = u"another"_s; }},
        {10, 404, u"task-not-found"_s, [](Case &c) { c.knowsTask = false; }},
        {11, 400, u"task-backlog-mismatch"_s, [](Case &c) { c.task.backlogId = u"other-item"_s; }},
        {12, 400, u"provider-mismatch"_s, [](Case &c) { c.task.providerId = u"another"_s; }},
        {13, 400, u"agent-mismatch"_s, [](Case &c) { c.task.agentId = u"another"_s; }},
        {14, 400, u"model-mismatch"_s, [](Case &c) { c.task.modelId = u"another"_s; }},
    };
    return rows;
}

int httpOf(Error::Kind kind)
{
    return kind == Error::Kind::NotFound ? 404 : kind == Error::Kind::Conflict ? 409 : 400;
}

} // namespace

class ContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodRequestPasses()
    {
        Case good;
        QVERIFY(!good.check());
        // An unbound plan adopts; a task that is stamped with the same passes; columns win over args.
        good.plan.conversationPlanId.clear();
        good.task.providerId = u"provider"_s;
        good.task.backlogId = u"draft-scene"_s;
        good.task.args.insert(u"backlogItemId"_s, u"something else"_s);
        QVERIFY(!good.check());
    }

    void eachRowIsRefused_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < table().size(); ++i)
            QTest::addRow("%d check %d", i, table()[i].check) << i;
    }

    void eachRowIsRefused()
    {
        QFETCH(int, row);
        Case broken;
        table()[row].spoil(broken);
        const auto refusal = broken.check();
        QVERIFY(refusal);
        QCOMPARE(refusal->check, table()[row].check);
        QCOMPARE(refusal->contractCode, table()[row].code);
        QCOMPARE(httpOf(refusal->error.kind), table()[row].http);
        QVERIFY(!refusal->error.code.isEmpty());
        QVERIFY(!refusal->error.suggestedFix.isEmpty());
    }

    void theFirstFailureWins()
    {
        // Any two broken things at once: the earlier check is the one that is named.
        for (const Check &a : table()) {
            for (const Check &b : table()) {
                Case broken;
                a.spoil(broken);
                b.spoil(broken);
                QCOMPARE(broken.check()->check, std::min(a.check, b.check));
            }
        }
    }
};

LOOMDECK_TEST(ContractTest, "contract")
#include "tst_contract.moc"
