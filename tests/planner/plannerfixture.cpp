// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/plannerfixture.h"

#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "backlog/resume.h"
#include "backlog/starter.h"
#include "backlog/taskstore.h"
#include "core/json.h"
#include "personas/personastore.h"
#include "planner/promptservice.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

const QString PlannerFixture::scriptedId = u"11111111-0000-4000-8000-000000000001"_s;
const QString PlannerFixture::scriptedModel = u"11111111-0000-4000-8000-000000000002"_s;
const QString PlannerFixture::cannedId = u"22222222-0000-4000-8000-000000000001"_s;
const QString PlannerFixture::cannedModel = u"22222222-0000-4000-8000-000000000002"_s;
const QString PlannerFixture::personaId = u"33333333-0000-4000-8000-000000000001"_s;
const QString PlannerFixture::agentId = u"33333333-0000-4000-8000-000000000002"_s;

const QString PlannerFixture::serverId = u"44444444-0000-4000-8000-000000000001"_s;
const QString PlannerFixture::serverModel = u"44444444-0000-4000-8000-000000000002"_s;
const QString PlannerFixture::replayId = u"55555555-0000-4000-8000-000000000001"_s;
const QString PlannerFixture::replayModel = u"55555555-0000-4000-8000-000000000002"_s;
const QString PlannerFixture::key = u"sk-very-secret-1"_s;

namespace {

const Actor admin{u"ops.admin"_s, {}, u"console"_s, Role::Admin, u"r"_s};

} // namespace

CompletionResult CannedProvider::complete(const CompletionRequest &request, const StopFlag &)
{
    ++asked;
    last = request;
    if (whileAsked)
        whileAsked();
    if (answers.empty())
        return ProviderFailure{FailureClass::Own, Error::internal(u"NO_MORE"_s, u"No answer is left."_s, {}), {}};
    const CompletionResult answer = answers.front();
    answers.pop_front();
    return answer;
}

PlannerFixture::PlannerFixture()
    : providers(store.clock, [](const QString &text) -> Result<QString> { return text == u"${env:KEY}" ? key : text; })
{
    providers.add(u"canned"_s, [this](const ProviderRow &) { return canned; });
    plan = must(store.write([](Transaction &tx) -> Result<Plan> {
        must(promptservice::seed(tx));
        providerstore::put(tx, {scriptedId, u"scripted"_s, u"Scripted"_s, u"scripted"_s, {}, true, {}, {}});
        providerstore::putModel(tx, {scriptedModel, scriptedId, u"storyteller"_s, true, {}});
        providerstore::put(tx, {cannedId, u"canned"_s, u"Canned"_s, u"canned"_s, {}, true, {}, {}});
        providerstore::putModel(tx, {cannedModel, cannedId, u"tin"_s, true, {}});
        personastore::put(tx, {personaId, u"Architect"_s, u"Author"_s, {}, {}, {}, {}, {}, {}});
        personastore::putAgent(tx, {agentId, personaId, {}, false, {}, {}, {}});
        return planservice::createPlan(
            tx, {{}, u"Saga"_s, u"A logline."_s, u"Saga Draft"_s, u"About a flood."_s, {}, personaId, {}},
            personastore::author, admin);
    }));
    // What a phase makes must not be as old as what was there before.
    store.clock.advance(std::chrono::seconds(1));
    plan = *must(store.read([this](Connection &c) { return planstore::findPlan(c, plan.id); }));
}

void PlannerFixture::addServer(const LoopbackServer &server)
{
    must(store.write([&](Transaction &tx) {
        providerstore::put(tx, {serverId,
                                u"loop"_s,
                                u"Loop"_s,
                                u"openai"_s,
                                server.url(u"/v1"_s).toString(),
                                true,
                                {{u"apiKey"_s, u"${env:KEY}"_s}, {u"timeout"_s, u"5s"_s}},
                                {}});
        providerstore::putModel(tx, {serverModel, serverId, u"tiny"_s, true, {}, {2.0, 8.0, 0.5}});
    }));
}

void PlannerFixture::addReplay(const QString &file)
{
    must(store.write([&](Transaction &tx) {
        providerstore::put(tx,
                           {replayId, u"replay"_s, u"Replay"_s, u"scripted"_s, {}, true, {{u"replay"_s, file}}, {}});
        providerstore::putModel(tx, {replayModel, replayId, u"tape"_s, true, {}});
    }));
}

QString goodAnswer(const QString &schema, const QString &prompt)
{
    if (schema == u"scene")
        return u"A scene of %1."_s.arg(prompt.section(u"must mention each of these words: "_s, 1).section(u'\n', 0, 0));
    QFile file(QStringLiteral(LOOMDECK_TEST_DATA) + u"/answers.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/data/answers.json is missing.");
    return QString::fromUtf8(jsonText(parseJson(file.readAll())->toObject()[schema]));
}

QString schemaOf(const SeenRequest &request)
{
    const QJsonValue format = request.json()[u"response_format"][u"json_schema"][u"name"];
    return format.isString() ? format.toString() : u"scene"_s;
}

ServedAnswer goodServedAnswer(const SeenRequest &request)
{
    return openAiFor(request, goodAnswer(schemaOf(request), request.json()[u"messages"][0][u"content"].toString()));
}

BacklogItem PlannerFixture::item(const QString &backlogId)
{
    return *must(store.read([&](Connection &c) { return itemstore::find(c, plan.key, backlogId); }));
}

ItemWithTask PlannerFixture::withTask(const QString &backlogId)
{
    const qint64 itemKey = item(backlogId).key;
    return *must(store.read([&](Connection &c) { return itemstore::withTask(c, itemKey); }));
}

void PlannerFixture::addItem(const QString &backlogId, const QStringList &inputs, const QStringList &outputs)
{
    store.clock.advance(std::chrono::seconds(1));
    must(store.write([&](Transaction &tx) {
        BacklogItem item;
        item.id = tx.ids().next();
        item.planKey = plan.key;
        item.backlogId = backlogId;
        item.description = u"Work on "_s + backlogId;
        item.inputs = inputs;
        item.outputs = outputs;
        item.hasInputs = item.hasOutputs = true;
        itemstore::insert(tx, item);
        Task task;
        task.id = tx.ids().next();
        task.conversationPlanId = plan.conversationPlanId;
        task.stepNumber = taskstore::nextStepNumber(tx.sql(), plan.conversationPlanId);
        task.thought = item.description;
        task.status = u"Pending"_s;
        task.backlogId = backlogId;
        taskstore::insert(tx, task);
    }));
}

void PlannerFixture::resume(const QString &backlogId, const QString &provider, const QString &model)
{
    const ItemWithTask both = withTask(backlogId);
    ResumeRequest request = requestFromTask(both);
    request.providerId = provider;
    request.modelId = model;
    request.agentId = agentId;
    request.rowVersion = 0;
    const auto outcome =
        must(store.write([&](Transaction &tx) { return resumeItem(tx, plan.id, backlogId, request, admin); }));
    if (outcome.refusal)
        qFatal("Refused: %s", qPrintable(outcome.refusal->error.toLine()));
}

std::optional<QString> PlannerFixture::runNext(const StopFlag &stop)
{
    const auto claimed = must(store.write([](Transaction &tx) {
        jobqueue::promoteDue(tx);
        return jobqueue::claim(tx, u"node"_s, {phaseJobKind()}, 1, std::chrono::seconds(30));
    }));
    if (claimed.empty())
        return std::nullopt;
    const HandlerEntry handler = phaseHandler(providers, options);
    JobContext context(claimed[0], store.database(), stop, handler.policy, 0.5);
    const JobOutcome outcome = handler.run(context);
    if (outcome.kind != JobOutcome::Kind::Settled)
        must(store.write(
            [&](Transaction &tx) { return jobqueue::settle(tx, claimed[0], outcome, handler.policy, 0.5); }));
    return claimed[0].subjectName;
}

QStringList PlannerFixture::runAll()
{
    QStringList order;
    while (const auto ran = runNext()) {
        order << *ran;
        store.clock.advance(std::chrono::milliseconds(10));
        if (order.size() > 100)
            qFatal("It spins: %s", qPrintable(order.mid(90).join(u' ')));
    }
    return order;
}

void PlannerFixture::advance(Micros by)
{
    store.clock.advance(by);
}

std::vector<JournalEntry> PlannerFixture::entries(const QString &kind)
{
    return must(store.read([&](Connection &c) { return journal::read(c, {.kinds = {kind}}); }));
}

qint64 PlannerFixture::count(const QString &sql)
{
    return must(store.read([&](Connection &c) { return c.count(sql); }));
}

} // namespace loomdeck::test
