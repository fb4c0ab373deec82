// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/phaserunner.h"

#include "backlog/actionlog.h"
#include "backlog/checkpointstore.h"
#include "backlog/itemcommands.h"
#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/planstore.h"
#include "backlog/starter.h"
#include "backlog/taskstore.h"
#include "core/texttime.h"
#include "lore/loregate.h"
#include "lore/requirementstore.h"
#include "personas/personastore.h"
#include "planner/answercheck.h"
#include "planner/execution.h"
#include "planner/phasejournal.h"
#include "planner/phasework.h"
#include "planner/promptstore.h"
#include "planner/prompttext.h"
#include "planner/transcript.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

/** One exchange, as far as it came. */
struct Exchange
{
    QString prompt;
    std::optional<Completion> completion;
    QString validationStatus = u"Unknown"_s;
    QString validationDetails;
};

/** How a run ended that did not complete its item. */
struct Setback
{
    PhaseStatus status = PhaseStatus::Failed;
    WaitReason wait = WaitReason::Failed;
    Error error;
    bool countsAsAttempt = true; ///< false: the work waits for something outside it
};

class PhaseRun
{
public:
    PhaseRun(JobContext &job, ProviderDirectory &providers)
        : m_job(job)
        , m_providers(providers)
    {}

    JobOutcome run();

private:
    Result<void> start();
    std::optional<Setback> gate();
    std::variant<QJsonValue, Setback> ask();
    std::variant<QJsonValue, Setback> check(const QString &answer);
    JobOutcome complete(const QJsonValue &answer);
    JobOutcome setBack(const Setback &setback);
    JobOutcome cancel();
    JobOutcome release();
    void writeRecords(Transaction &transaction, const QString &outcome, const QString &error,
                      const QJsonObject &transcriptMetadata);
    /** Ends the attempt; work gets the item and its task as they are now. */
    using EndWork = std::function<void(Transaction &, PhaseContext &, const jobqueue::Settled &)>;
    JobOutcome end(const JobOutcome &outcome, const EndWork &work);

    JobContext &m_job;
    ProviderDirectory &m_providers;
    PhaseContext m_context;
    const PhaseWork *m_work = nullptr;
    PromptVersion m_prompt; ///< what the phase asks with
    QJsonObject m_facts;
    std::optional<Exchange> m_exchange;
};

JobOutcome PhaseRun::end(const JobOutcome &outcome, const EndWork &work)
{
    const auto written =
        m_job.settle(outcome, [this, work](Transaction &tx, const jobqueue::Settled &settled) -> Result<void> {
            auto loaded = loadPhase(tx, m_job.job());
            if (!loaded)
                return loaded.error();
            loaded->checkpoint = m_context.checkpoint;
            loaded->startedAt = m_context.startedAt;
            work(tx, loaded.value(), settled);
            return {};
        });
    if (written)
        return JobOutcome::settled();
    // The lease is gone: whoever holds it now does the rest.
    if (written.error().code == u"JOB_LEASE_LOST")
        return JobOutcome::settled();
    return JobOutcome::failed(written.error());
}

JobOutcome PhaseRun::run()
{
    const auto started = start();
    if (!started) {
        const QString code = started.error().code;
        if (code == u"PHASE_ITEM_GONE")
            return JobOutcome::complete();
        if (code == u"JOB_LEASE_LOST")
            return JobOutcome::settled();
        return JobOutcome::failed(started.error());
    }
    if (m_job.stop().cancelled)
        return cancel();
    if (const auto closed = gate())
        return setBack(*closed);
    const auto answer = ask();
    if (m_job.stop().cancelled)
        return cancel();
    if (m_job.stop().any())
        return release();
    if (const auto *setback = std::get_if<Setback>(&answer))
        return setBack(*setback);
    return complete(std::get<QJsonValue>(answer));
}

Result<void> PhaseRun::start()
{
    const auto begun = m_job.step([&job = m_job.job()](Transaction &tx) -> Result<PhaseContext> {
        auto loaded = loadPhase(tx, job);
        if (!loaded)
            return loaded;
        PhaseContext &context = loaded.value();
        const QJsonObject before = itemSummary(context.item);
        PhaseWork::of(context.phase).prepare(tx, context);
        const QString key = checkpointKey(context.phase, context.branch, outputs::metadata(context.item.outputs));
        context.checkpoint = checkpointstore::find(tx.sql(), context.plan.key, key).value_or(Checkpoint());
        const bool revived = context.checkpoint.status == CheckpointStatus::Cancelled;
        context.checkpoint.planKey = context.plan.key;
        context.checkpoint.phaseKey = key;
        context.checkpoint.lock(context.agentId, context.conversationId, tx.now());
        checkpointstore::put(tx, context.checkpoint);

        context.item.setStatus(ItemStatus::InProgress, tx.now());
        context.item.clearWait(tx.now());
        itemstore::update(tx, context.item);
        context.task.status = u"Running"_s;
        taskstore::update(tx, context.task);
        if (context.plan.status == PlanStatus::Draft) {
            context.plan.status = PlanStatus::InProgress;
            context.plan.updatedAt = tx.now();
            planstore::updatePlan(tx, context.plan);
        }
        journalPhase(tx, context,
                     {u"started"_s,
                      revived ? u"Phase execution resumed."_s : u"Phase execution started."_s,
                      u"phase-start"_s,
                      before,
                      {}});
        return context;
    });
    if (!begun)
        return begun.error();
    m_context = begun.value();
    m_work = &PhaseWork::of(m_context.phase);
    return {};
}

std::optional<Setback> PhaseRun::gate()
{
    const auto needs = m_job.database()
                           .read([key = m_context.plan.key, phase = m_context.phase](Connection &c) {
                               return std::pair(requirementstore::listOfPlan(c, key), promptstore::activeOf(c, phase));
                           })
                           .result();
    if (!needs)
        return Setback{PhaseStatus::Failed, WaitReason::Failed, needs.error(), true};
    const auto &[requirements, prompt] = needs.value();
    const auto blocking = blockingLore(m_context.phase, requirements, m_context.anchor(u"chapterScrollId"_s),
                                       m_context.anchor(u"chapterSceneId"_s));
    if (blocking.empty() && !prompt)
        return Setback{PhaseStatus::Blocked, WaitReason::Prompt, prompt.error(), false};
    if (blocking.empty()) {
        m_prompt = prompt.value();
        return std::nullopt;
    }
    QStringList slugs;
    QJsonArray rows;
    for (const LoreRequirement &one : blocking) {
        slugs << one.slug;
        rows.append(QJsonObject{{u"slug"_s, one.slug},
                                {u"status"_s, loreStatusNames().at(static_cast<int>(one.status))},
                                {u"title"_s, one.title},
                                {u"notes"_s, one.notes},
                                {u"description"_s, one.description}});
    }
    Error error =
        Error::conflict(u"LORE_BLOCKED"_s, slugs.join(u", "), u"Fulfil the requirement; the item goes on by itself."_s);
    error.details.insert(u"blockedLoreRequirements"_s, rows);
    return Setback{PhaseStatus::Blocked, WaitReason::Lore, error, false};
}

std::variant<QJsonValue, Setback> PhaseRun::ask()
{
    struct Prepared
    {
        QJsonObject facts;
        ProviderChoice choice;
    };
    const auto prepared = m_job.database()
                              .read([this](Connection &c) -> Result<Prepared> {
                                  auto choice = m_providers.choose(c, m_context.words.value(u"providerId"_s),
                                                                   m_context.words.value(u"modelId"_s));
                                  if (!choice)
                                      return choice.error();
                                  QJsonObject facts = commonFacts(c, m_context);
                                  const QJsonObject own = m_work->facts(c, m_context);
                                  for (auto it = own.begin(); it != own.end(); ++it)
                                      facts.insert(it.key(), it.value());
                                  return Prepared{facts, choice.value()};
                              })
                              .result();
    if (!prepared)
        return Setback{PhaseStatus::Blocked, WaitReason::Provider, prepared.error(), false};
    m_facts = prepared->facts;
    const QString prompt = prompttext::render(m_prompt.text, m_facts);
    m_exchange = Exchange{prompt, {}, u"Unknown"_s, {}};
    const CompletionResult result = prepared->choice.provider->complete(
        {prepared->choice.modelName, prompt, m_work->name(), m_facts}, m_job.stop());
    if (const auto *failure = std::get_if<ProviderFailure>(&result)) {
        const bool held = needsAPerson(failure->failure);
        return Setback{held ? PhaseStatus::Blocked : PhaseStatus::Failed,
                       held ? WaitReason::Provider : WaitReason::Failed, failure->error, !held};
    }
    m_exchange->completion = std::get<Completion>(result);
    return check(m_exchange->completion->text);
}

std::variant<QJsonValue, Setback> PhaseRun::check(const QString &answer)
{
    Result<QJsonValue> checked = m_context.phase == Phase::SceneWeaver ? Result<QJsonValue>(QJsonValue(answer))
                                                                       : checkAnswer(m_work->name(), answer);
    if (checked) {
        const QString fault = m_work->fault(m_context, m_facts, answer);
        if (!fault.isEmpty())
            checked = Error::badInput(u"ANSWER_INVALID"_s, u"The answer is not usable: %1."_s.arg(fault),
                                      u"Retry, or change the outline it is checked against."_s);
    }
    if (checked) {
        m_exchange->validationStatus = m_context.flag(u"skipSceneValidation"_s) && m_context.phase == Phase::SceneWeaver
                                           ? u"Skipped"_s
                                           : u"Passed"_s;
        return checked.value();
    }
    m_exchange->validationStatus = u"Failed"_s;
    m_exchange->validationDetails = checked.error().message;
    const bool blocks = m_work->invalidAnswerBlocks();
    return Setback{blocks ? PhaseStatus::Blocked : PhaseStatus::Failed,
                   blocks ? WaitReason::Invalid : WaitReason::Failed, checked.error(), true};
}

void PhaseRun::writeRecords(Transaction &transaction, const QString &outcome, const QString &error,
                            const QJsonObject &transcriptMetadata)
{
    if (!m_exchange)
        return;
    const std::optional<Completion> &completion = m_exchange->completion;
    const double latency = completion ? std::chrono::duration<double, std::milli>(completion->latency).count() : 0;
    Transcript transcript;
    transcript.planKey = m_context.plan.key;
    transcript.itemKey = m_context.item.key;
    transcript.jobId = m_context.jobId;
    transcript.phase = phaseName(m_context.phase);
    transcript.blueprintId = m_context.anchor(u"chapterBlueprintId"_s);
    transcript.sceneId = m_context.anchor(u"chapterSceneId"_s);
    transcript.agentId = m_context.agentId;
    transcript.conversationId = m_context.conversationId;
    transcript.attempt = m_context.attempt;
    transcript.isRetry = m_context.attempt > 1;
    transcript.requestPayload = m_exchange->prompt;
    if (completion) {
        transcript.responsePayload = completion->text;
        transcript.promptTokens = completion->promptTokens;
        transcript.completionTokens = completion->completionTokens;
        transcript.latencyMs = latency;
    }
    transcript.validationStatus = m_exchange->validationStatus;
    transcript.validationDetails = m_exchange->validationDetails.isEmpty() ? error : m_exchange->validationDetails;
    transcript.metadata = transcriptMetadata;
    transcript.metadata.insert(u"plannerOutcome"_s, outcome);
    transcript.metadata.insert(u"backlogItemId"_s, m_context.item.backlogId);
    transcript.metadata.insert(u"promptTemplateId"_s, m_prompt.templateId);
    transcript.metadata.insert(u"promptVersion"_s, m_prompt.number);
    transcriptstore::insert(transaction, transcript);
    if (!m_work->isPlanner())
        return;

    const QString message = completion ? completion->text.left(4000) : error;
    PlannerExecution execution;
    execution.plannerName = plannerName(m_context.phase);
    execution.outcome = outcome;
    execution.planId = m_context.plan.id;
    execution.agentId = execution.primaryAgentId = m_context.agentId;
    execution.conversationId = m_context.conversationId;
    execution.scopePath = m_context.words.value(u"scopePath"_s);
    execution.conversationState = {{u"planId"_s, m_context.plan.id},
                                   {u"branch"_s, m_context.branch},
                                   {u"backlogItemId"_s, m_context.item.backlogId}};
    execution.metrics = {
        {u"latencyMs"_s, latency},
        {u"durationMs"_s, std::chrono::duration<double, std::milli>(transaction.now() - m_context.startedAt).count()}};
    if (!error.isEmpty())
        execution.diagnostics.insert(u"error"_s, error);
    execution.transcript = {
        QJsonObject{{u"timestampUtc"_s, isoText(m_context.startedAt)},
                    {u"role"_s, u"system"_s},
                    {u"message"_s, m_exchange->prompt.left(4000)}},
        QJsonObject{{u"timestampUtc"_s, isoText(transaction.now())},
                    {u"role"_s, u"assistant"_s},
                    {u"message"_s, message},
                    {u"metadata"_s, QJsonObject{{u"transcriptId"_s, transcript.id},
                                                {u"validationStatus"_s, transcript.validationStatus}}}}};
    executionstore::insert(transaction, execution);
}

JobOutcome PhaseRun::complete(const QJsonValue &answer)
{
    return end(
        JobOutcome::complete(), [this, answer](Transaction &tx, PhaseContext &context, const jobqueue::Settled &) {
            const QJsonObject before = itemSummary(context.item);
            const PhaseResult result = m_work->apply(tx, context, answer);
            // A vision may have rewritten its own item.
            context.item = *itemstore::lockByKey(tx, context.item.key);
            context.item.jobId = 0;
            ++context.item.attempts;
            context.item.failures = 0;
            context.item.wanted = false;
            context.item.setStatus(ItemStatus::Complete, tx.now());
            itemstore::update(tx, context.item);
            context.task.status = u"Completed"_s;
            context.task.observation = result.summary;
            context.task.error.clear();
            taskstore::update(tx, context.task);
            context.checkpoint.finish(PhaseStatus::Completed, tx.now());
            checkpointstore::put(tx, context.checkpoint);
            writeRecords(tx, u"Success"_s, {}, result.transcriptMetadata);
            if (!result.memoryTitle.isEmpty() && !context.plan.personaId.isEmpty()) {
                QJsonObject properties{{u"planId"_s, context.plan.id}};
                for (const auto &[property, anchor] :
                     {std::pair(u"scrollId"_s, u"chapterScrollId"_s), std::pair(u"sceneId"_s, u"chapterSceneId"_s)}) {
                    if (!context.anchor(anchor).isEmpty())
                        properties.insert(property, context.anchor(anchor));
                }
                personastore::remember(
                    tx, {context.plan.personaId, result.memoryTitle, result.memoryText, m_work->name(), properties});
            }
            const StartContext next{m_job.job().requestId, 0, false};
            starter::tokensMade(tx, context.plan, outputs::tokens(context.item.outputs), next);
            starter::startNext(tx, context.plan, next);
            journalPhase(tx, context,
                         {u"completed"_s,
                          result.summary,
                          u"phase-complete"_s,
                          before,
                          {{u"phaseStatus"_s, u"Completed"_s}, {u"resultData"_s, result.data}}});
        });
}

JobOutcome PhaseRun::setBack(const Setback &setback)
{
    const JobOutcome outcome = setback.countsAsAttempt ? JobOutcome::failed(setback.error) : JobOutcome::complete();
    return end(outcome, [this, setback](Transaction &tx, PhaseContext &context, const jobqueue::Settled &job) {
        const QJsonObject before = itemSummary(context.item);
        ++context.item.failures;
        if (setback.countsAsAttempt)
            ++context.item.attempts;
        const bool retries = setback.countsAsAttempt && job.state == JobState::Scheduled;
        if (!retries)
            context.item.jobId = 0;
        context.item.setStatus(ItemStatus::Pending, tx.now());
        if (retries)
            context.item.setWait(setback.wait, setback.error.message, job.runAt, tx.now());
        else if (setback.countsAsAttempt)
            context.item.setWait(WaitReason::GaveUp, setback.error.message, std::nullopt, tx.now());
        else
            context.item.setWait(setback.wait, setback.error.message,
                                 tx.now() + pauseWhileBlocked(context.item.failures), tx.now());
        itemstore::update(tx, context.item);
        const bool blocked = setback.status == PhaseStatus::Blocked;
        context.task.status = blocked ? u"Blocked"_s : u"Failed"_s;
        if (blocked)
            context.task.observation = setback.error.message;
        else
            context.task.error = setback.error.message;
        taskstore::update(tx, context.task);
        context.checkpoint.finish(setback.status, tx.now());
        checkpointstore::put(tx, context.checkpoint);
        writeRecords(tx, u"Failed"_s, setback.error.message, {});
        // One item that waits must not stop its plan.
        starter::startNext(tx, context.plan, {m_job.job().requestId, 0, false});
        const QString state = !setback.countsAsAttempt ? u"waiting"_s : jobStateName(job.state, job.attempt);
        journalPhase(tx, context,
                     {blocked ? u"blocked"_s : u"failed"_s,
                      setback.error.message,
                      blocked ? u"phase-complete"_s : u"phase-failed"_s,
                      before,
                      {{u"phaseStatus"_s, blocked ? u"Blocked"_s : u"Failed"_s},
                       {u"error"_s, setback.error.toJson()},
                       {u"jobState"_s, state},
                       {u"attempts"_s, job.attempt},
                       {u"maxAttempts"_s, job.maxAttempts}}});
    });
}

JobOutcome PhaseRun::cancel()
{
    return end(JobOutcome::cancelled(), [this](Transaction &tx, PhaseContext &context, const jobqueue::Settled &) {
        const QJsonObject before = itemSummary(context.item);
        context.item.jobId = 0;
        context.item.wanted = false;
        context.item.setStatus(ItemStatus::Pending, tx.now());
        context.item.setWait(WaitReason::Cancelled, {}, std::nullopt, tx.now());
        itemstore::update(tx, context.item);
        context.task.status = u"Cancelled"_s;
        context.task.error = u"Phase execution cancelled."_s;
        taskstore::update(tx, context.task);
        context.checkpoint.finish(PhaseStatus::Cancelled, tx.now());
        checkpointstore::put(tx, context.checkpoint);
        writeRecords(tx, u"Cancelled"_s, u"Phase execution cancelled."_s, {});
        journalPhase(tx, context,
                     {u"cancelled"_s,
                      u"Phase execution cancelled."_s,
                      u"cancel-requested"_s,
                      before,
                      {{u"phaseStatus"_s, u"Cancelled"_s}}});
    });
}

JobOutcome PhaseRun::release()
{
    // This node ends: the item is queued again, and no attempt is used.
    return end(JobOutcome::released(), [this](Transaction &tx, PhaseContext &context, const jobqueue::Settled &) {
        const QJsonObject before = itemSummary(context.item);
        context.item.setStatus(ItemStatus::Pending, tx.now());
        itemstore::update(tx, context.item);
        context.task.status = u"Queued"_s;
        taskstore::update(tx, context.task);
        context.checkpoint.finish(PhaseStatus::Pending, tx.now());
        checkpointstore::put(tx, context.checkpoint);
        journalPhase(tx, context,
                     {u"released"_s,
                      u"The node that ran it was stopped; another one goes on."_s,
                      u"node-stopped"_s,
                      before,
                      {}});
    });
}

} // namespace

Micros pauseWhileBlocked(int timesBlocked)
{
    if (timesBlocked <= 1)
        return 1min;
    if (timesBlocked == 2)
        return 5min;
    return timesBlocked == 3 ? Micros(15min) : Micros(60min);
}

HandlerEntry phaseHandler(ProviderDirectory &providers)
{
    return {[&providers](JobContext &job) { return PhaseRun(job, providers).run(); },
            {},
            itemcommands::noteJobCancelled,
            itemcommands::noteJobRetried,
            itemcommands::lockItemOf};
}

} // namespace loomdeck
