// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/phaserunner.h"

#include "backlog/actionlog.h"
#include "backlog/checkpointstore.h"
#include "backlog/itemcommands.h"
#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/planstore.h"
#include "backlog/scheduling.h"
#include "backlog/starter.h"
#include "backlog/taskstore.h"
#include "core/texttime.h"
#include "lore/loregate.h"
#include "lore/requirementstore.h"
#include "personas/personastore.h"
#include "planner/phasejournal.h"
#include "planner/phaserecords.h"
#include "planner/phasework.h"
#include "planner/promptstore.h"
#include "planner/prompttext.h"
#include "triage/triageservice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

class PhaseRun
{
public:
    PhaseRun(JobContext &job, ProviderDirectory &providers, const PhaseOptions &options)
        : m_job(job)
        , m_providers(providers)
        , m_options(options)
    {}

    JobOutcome run();

private:
    Result<void> start();
    std::optional<Setback> gate();
    std::variant<QJsonValue, Setback> ask();
    JobOutcome complete(const QJsonValue &answer);
    JobOutcome setBack(const Setback &setback);
    JobOutcome hold(const Setback &setback);
    JobOutcome cancel();
    JobOutcome release();
    QString record(Transaction &transaction, const PhaseContext &context, const QString &outcome, const QString &error,
                   const QJsonObject &transcriptMetadata, const QJsonObject &details = {});
    /** Ends the attempt; work gets the item and its task as they are now. */
    using EndWork = std::function<void(Transaction &, PhaseContext &, const jobqueue::Settled &)>;
    JobOutcome end(const JobOutcome &outcome, const EndWork &work);

    JobContext &m_job;
    ProviderDirectory &m_providers;
    const PhaseOptions &m_options;
    PhaseContext m_context;
    const PhaseWork *m_work = nullptr;
    PromptVersion m_prompt; ///< what the phase asks with
    GatePass m_pass;
    Asked m_asked;
    std::vector<CallRecord> m_calls;
    QString m_critique;
};

JobOutcome PhaseRun::end(const JobOutcome &outcome, const EndWork &work)
{
    std::optional<Result<PhaseContext>> loaded;
    const auto written = m_job.settle(
        outcome,
        [this, work, &loaded](Transaction &tx, const jobqueue::Settled &settled) -> Result<void> {
            if (!loaded->ok())
                return loaded->error();
            PhaseContext &context = loaded->value();
            context.checkpoint = m_context.checkpoint;
            context.startedAt = m_context.startedAt;
            work(tx, context, settled);
            return {};
        },
        [&loaded](Transaction &tx, const Job &job) { loaded = loadPhase(tx, job, PlanHold::Exclusive); });
    if (written)
        return JobOutcome::settled();
    // The lease is gone: whoever holds it now does the rest.
    if (written.error().code == u"JOB_LEASE_LOST")
        return JobOutcome::settled();
    return JobOutcome::failed(written.error());
}

JobOutcome PhaseRun::run()
{
    // Before anything is written: work that may not call has not begun. What somebody cancelled needs no leave to end.
    if (m_options.gates && !m_job.stop().any()) {
        auto pass = m_options.gates->admit(m_job.job());
        if (!pass)
            return JobOutcome::failed(pass.error());
        if (!pass->granted())
            return JobOutcome::held(pass->lane());
        m_pass = std::move(pass).value();
    }
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
        return setback->heldBy.isEmpty() ? setBack(*setback) : hold(*setback);
    return complete(std::get<QJsonValue>(answer));
}

Result<void> PhaseRun::start()
{
    std::optional<Result<PhaseContext>> loaded;
    // Phases of one plan begin beside each other: only the first one changes the plan.
    const auto lock = [&loaded](Transaction &tx, const Job &job) { loaded = loadPhase(tx, job, PlanHold::Shared); };
    const auto begin = [&loaded](Transaction &tx) -> Result<PhaseContext> {
        if (!loaded->ok())
            return *loaded;
        PhaseContext &context = loaded->value();
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
        triage::noteRun(tx, context.item.key);
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
    };
    const auto begun = m_job.step(begin, lock);
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
    return loreSetback(blocking);
}

std::variant<QJsonValue, Setback> PhaseRun::ask()
{
    struct Prepared
    {
        Asked asked;
        std::optional<Setback> quota;
    };
    const auto prepared =
        m_job.database()
            .read([this](Connection &c) -> Result<Prepared> {
                auto choice =
                    m_providers.choose(c, m_context.words.value(u"providerId"_s), m_context.words.value(u"modelId"_s));
                if (!choice)
                    return choice.error();
                QJsonObject facts = commonFacts(c, m_context);
                const QJsonObject own = m_work->facts(c, m_context);
                for (auto it = own.begin(); it != own.end(); ++it)
                    facts.insert(it.key(), it.value());
                return Prepared{{choice.value(), facts, {}}, brokenQuota(c, m_options.limits, m_context)};
            })
            .result();
    if (!prepared)
        return Setback{PhaseStatus::Blocked, WaitReason::Provider, prepared.error(), false};
    m_asked = prepared->asked;
    if (prepared->quota)
        return *prepared->quota;
    m_asked.promptId = m_prompt.templateId;
    m_asked.promptVersion = m_prompt.number;
    m_asked.prompt = prompttext::render(m_prompt.text, m_asked.facts);
    Exchange exchange(m_job, m_options, m_context, *m_work, m_asked, m_pass);
    auto answer = exchange.run();
    m_calls = exchange.calls();
    m_critique = exchange.critiqueStatus();
    return answer;
}

QString PhaseRun::record(Transaction &transaction, const PhaseContext &context, const QString &outcome,
                         const QString &error, const QJsonObject &transcriptMetadata, const QJsonObject &details)
{
    QMap<QString, QString> diagnostics;
    if (!m_critique.isEmpty())
        diagnostics.insert(u"critiqueStatus"_s, m_critique);
    for (auto it = details.begin(); it != details.end(); ++it)
        diagnostics.insert(it.key(), it.value().toVariant().toString());
    return writeRecords(transaction, context, *m_work,
                        {m_calls, m_asked, outcome, error, transcriptMetadata, diagnostics});
}

JobOutcome PhaseRun::complete(const QJsonValue &answer)
{
    return end(
        JobOutcome::complete(), [this, answer](Transaction &tx, PhaseContext &context, const jobqueue::Settled &) {
            const QJsonObject before = itemSummary(context.item);
            const PhaseResult result = m_work->apply(tx, context, answer);
            // A vision may have rewritten its own item.
            if (tx.touched(context.item.key))
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
            const QString transcript = record(tx, context, u"Success"_s, {}, result.transcriptMetadata);
            const QStringList resolved = triage::noteSuccess(tx, context.item.key, context.jobId, transcript);
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
                          {{u"phaseStatus"_s, u"Completed"_s},
                           {u"resultData"_s, result.data},
                           {u"resolvedFailures"_s, QJsonArray::fromStringList(resolved)},
                           {u"critiqueStatus"_s, m_critique},
                           {u"usage"_s, usageOf(m_calls, m_asked.choice.price)}}});
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
            context.item.setWait(
                setback.wait, setback.error.message,
                std::max(setback.retryAt.value_or(tx.now() + pauseWhileBlocked(context.item.failures)), tx.now()),
                tx.now());
        itemstore::update(tx, context.item);
        const bool blocked = setback.status == PhaseStatus::Blocked;
        context.task.status = !setback.taskStatus.isEmpty() ? setback.taskStatus : blocked ? u"Blocked"_s : u"Failed"_s;
        if (blocked)
            context.task.observation = setback.error.message;
        else
            context.task.error = setback.error.message;
        taskstore::update(tx, context.task);
        context.checkpoint.finish(setback.status, tx.now());
        checkpointstore::put(tx, context.checkpoint);
        const QString transcript = record(tx, context, u"Failed"_s, setback.error.message, {}, setback.details);
        // One item that waits must not stop its plan.
        starter::startNext(tx, context.plan, {m_job.job().requestId, 0, false});
        const QString state = !setback.countsAsAttempt ? u"waiting"_s : jobStateName(job.state, job.attempt);
        QJsonObject more{{u"phaseStatus"_s, blocked ? u"Blocked"_s : u"Failed"_s},
                         {u"error"_s, setback.error.toJson()},
                         {u"jobState"_s, state},
                         {u"attempts"_s, job.attempt},
                         {u"maxAttempts"_s, job.maxAttempts},
                         {u"critiqueStatus"_s, m_critique},
                         {u"usage"_s, usageOf(m_calls, m_asked.choice.price)}};
        if (setback.countsAsAttempt)
            more.insert(u"failureId"_s, triage::noteFailure(tx, failureNoteOf(setback, context, transcript, retries)));
        for (auto it = setback.details.begin(); it != setback.details.end(); ++it)
            more.insert(it.key(), it.value());
        journalPhase(tx, context,
                     {blocked ? u"blocked"_s : u"failed"_s, setback.error.message,
                      blocked ? u"phase-complete"_s : u"phase-failed"_s, before, more});
    });
}

JobOutcome PhaseRun::hold(const Setback &setback)
{
    return end(JobOutcome::held(setback.heldBy), [this, setback](Transaction &tx, PhaseContext &context,
                                                                 const jobqueue::Settled &) {
        const QJsonObject before = itemSummary(context.item);
        const auto lane = lanes::find(tx.sql(), setback.heldBy);
        context.item.setStatus(ItemStatus::Pending, tx.now());
        if (lane && lane->closed)
            context.item.setWait(WaitReason::Provider, lane->words(), std::nullopt, tx.now());
        else
            context.item.clearWait(tx.now());
        itemstore::update(tx, context.item);
        context.task.status = u"Pending"_s;
        context.task.observation = setback.error.message;
        taskstore::update(tx, context.task);
        context.checkpoint.finish(PhaseStatus::Pending, tx.now());
        checkpointstore::put(tx, context.checkpoint);
        if (!m_calls.empty())
            record(tx, context, u"Failed"_s, setback.error.message, {}, setback.details);
        QJsonObject more{{u"phaseStatus"_s, u"Pending"_s},
                         {u"error"_s, setback.error.toJson()},
                         {u"gate"_s, setback.heldBy},
                         {u"usage"_s, usageOf(m_calls, m_asked.choice.price)}};
        for (auto it = setback.details.begin(); it != setback.details.end(); ++it)
            more.insert(it.key(), it.value());
        journalPhase(tx, context,
                     {u"held"_s, lane ? lane->wordsWithTime() : setback.error.message, u"phase-held"_s, before, more});
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
        record(tx, context, u"Cancelled"_s, u"Phase execution cancelled."_s, {});
        journalPhase(tx, context,
                     {u"cancelled"_s,
                      u"Phase execution cancelled."_s,
                      u"cancel-requested"_s,
                      before,
                      {{u"phaseStatus"_s, u"Cancelled"_s}, {u"usage"_s, usageOf(m_calls, m_asked.choice.price)}}});
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
        if (!m_calls.empty())
            record(tx, context, u"Cancelled"_s, u"The node that ran it was stopped."_s, {});
        journalPhase(tx, context,
                     {u"released"_s,
                      u"The node that ran it was stopped; another one goes on."_s,
                      u"node-stopped"_s,
                      before,
                      {{u"usage"_s, usageOf(m_calls, m_asked.choice.price)}}});
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

HandlerEntry phaseHandler(ProviderDirectory &providers, const PhaseOptions &options)
{
    return {[&providers, options](JobContext &job) { return PhaseRun(job, providers, options).run(); },
            {},
            itemcommands::noteJobCancelled,
            itemcommands::noteJobRetried,
            itemcommands::lockItemOf,
            scheduling::noteJobsHeld};
}

} // namespace loomdeck
