// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/exchange.h"

#include "core/json.h"
#include "core/texttime.h"
#include "planner/answercheck.h"
#include "providers/answertext.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// The ladder has three steps, and a stream option or two may be unknown besides.
constexpr int mostAskedAgain = 5;
// An answer without end is not sent back whole.
constexpr qsizetype longestRepaired = 64 * 1024;

QStringList problemsOf(const Error &error)
{
    const QStringList problems = toStringList(error.details.value(u"problems"_s));
    return problems.isEmpty() ? QStringList{error.message} : problems;
}

QJsonObject detailsOf(const ProviderFailure &failure)
{
    QJsonObject details{{u"failureClass"_s, failureClassName(failure.failure)},
                        {u"reaction"_s, reactionName(failure.reaction)},
                        {u"httpStatus"_s, failure.status}};
    if (failure.retryAt)
        details.insert(u"retryAtUtc"_s, isoText(*failure.retryAt));
    return details;
}

Setback heldBack(const GatePass &pass, const Error &error)
{
    Setback setback{PhaseStatus::Blocked, WaitReason::Provider, error, false};
    setback.heldBy = pass.lane();
    return setback;
}

} // namespace

Exchange::Exchange(JobContext &job, const PhaseOptions &options, const PhaseContext &context, const PhaseWork &work,
                   const Asked &asked, GatePass &pass)
    : m_job(job)
    , m_options(options)
    , m_context(context)
    , m_work(work)
    , m_asked(asked)
    , m_pass(pass)
    , m_critique(options.limits.critiqueEnabled ? u"idle"_s : u"disabled"_s)
{}

void Exchange::show(LiveChunk::Kind kind, const QString &text) const
{
    if (m_options.live)
        m_options.live({kind, m_context.jobId, m_context.item.key, static_cast<int>(m_calls.size()) + 1, text,
                        m_job.job().attempt + 1, m_asked.choice.modelName});
}

std::variant<QJsonValue, Setback> Exchange::run()
{
    CompletionRequest request{m_asked.choice.modelName, m_asked.prompt, m_work.name(), m_asked.facts};
    request.schemaBody = schemaBody(m_work.name());
    request.onText = [this](const QString &piece) { show(LiveChunk::Kind::Text, piece); };
    for (int askedAgain = 0;;) {
        if (auto held = callOnce(request))
            return *held;
        CallRecord &call = m_calls.back();
        if (const ProviderFailure *failure = call.failure()) {
            const bool again = failure->reaction == Reaction::AskAgain && ++askedAgain <= mostAskedAgain;
            if (again && !m_job.shouldStop())
                continue;
            return setbackOf(*failure);
        }
        const QString answer = call.completion()->text;
        const auto checked = check(answer);
        if (checked) {
            const bool skipped = m_context.flag(u"skipSceneValidation"_s) && m_context.phase == Phase::SceneWeaver;
            call.validationStatus = skipped ? u"Skipped"_s : u"Passed"_s;
            return checked.value();
        }
        call.validationStatus = u"Failed"_s;
        call.validationDetails = checked.error().message;
        if (request.repair || m_job.shouldStop() || !mayRepair())
            return invalid(checked.error());
        request.repair = RepairTurn{answer.left(longestRepaired), problemsOf(checked.error())};
    }
}

std::optional<Setback> Exchange::callOnce(const CompletionRequest &request)
{
    // The gate stands here and nowhere else: asked before each call, told after it.
    const auto mayCall = m_job.database().read([this](Connection &c) { return m_pass.stillGood(c); }).result();
    if (!mayCall)
        return Setback{PhaseStatus::Failed, WaitReason::Failed, mayCall.error(), true};
    if (!mayCall.value())
        return heldBack(m_pass, Error::unavailable(u"GATE_CLOSED"_s, u"the gate closed before the call"_s,
                                                   u"It goes on by itself when the gate opens."_s));
    CallRecord call;
    call.number = static_cast<int>(m_calls.size()) + 1;
    call.isRepair = request.repair.has_value();
    call.request = request.prompt;
    if (request.repair)
        call.request += u"\n\n"_s + repairWords(request.repair->problems, !request.schemaBody.isEmpty());
    show(LiveChunk::Kind::Begin);
    call.result = m_asked.choice.provider->complete(request, m_job.stop());
    show(LiveChunk::Kind::End);
    if (const ProviderFailure *failure = call.failure()) {
        call.validationDetails = failure->error.message;
        if (failure->failure == FailureClass::Content)
            call.validationStatus = u"Failed"_s;
    }
    const bool holds = tellGate(call.result);
    m_calls.push_back(std::move(call));
    if (!holds)
        return std::nullopt;
    const ProviderFailure &failure = *m_calls.back().failure();
    Setback setback = heldBack(m_pass, failure.error);
    setback.details = detailsOf(failure);
    return setback;
}

/** True when the gate keeps the work until calls may go out again. */
bool Exchange::tellGate(const CompletionResult &result)
{
    const auto *failure = std::get_if<ProviderFailure>(&result);
    if (!failure)
        return m_pass.report(GateSignal::answer());
    // Asked in a way that this server does not know, which is no state of the provider.
    if (failure->reaction == Reaction::AskAgain)
        return false;
    // A time that nobody told is a guess, and the gate has guesses of its own.
    const bool isTold = failure->retrySource != u"default";
    return m_pass.report({failure->failure, isTold ? failure->retryAt : std::nullopt, failure->error.message});
}

Result<QJsonValue> Exchange::check(const QString &answer) const
{
    auto checked = m_context.phase == Phase::SceneWeaver ? Result<QJsonValue>(QJsonValue(answer))
                                                         : checkAnswer(m_work.name(), answer);
    if (!checked)
        return checked;
    const QString fault = m_work.fault(m_context, m_asked.facts, answer);
    if (fault.isEmpty())
        return checked;
    return Error::badInput(u"ANSWER_INVALID"_s, u"The answer is not usable: %1."_s.arg(fault),
                           u"Retry, or change the outline it is checked against."_s);
}

bool Exchange::mayRepair()
{
    if (!m_options.limits.critiqueEnabled)
        return true;
    const auto state =
        m_job.database().read([this](Connection &c) { return critiqueState(c, m_options.limits, m_context); }).result();
    // Without a word from the store nothing is spent.
    if (!state)
        return false;
    m_critique = state.value() == u"idle" ? u"used"_s : state.value();
    return m_critique == u"used";
}

Setback Exchange::invalid(const Error &error) const
{
    const bool blocks = m_work.invalidAnswerBlocks();
    return {blocks ? PhaseStatus::Blocked : PhaseStatus::Failed, blocks ? WaitReason::Invalid : WaitReason::Failed,
            error, true};
}

Setback Exchange::setbackOf(const ProviderFailure &failure) const
{
    Setback setback = invalid(failure.error);
    const bool isTimeTold = failure.retryAt && failure.retrySource != u"default";
    const bool waits =
        failure.failure == FailureClass::QuotaWindow || (failure.failure == FailureClass::RateLimit && isTimeTold);
    if (needsAPerson(failure.failure) || waits) {
        setback = {PhaseStatus::Blocked, WaitReason::Provider, failure.error, false};
        setback.retryAt = waits ? failure.retryAt : std::nullopt;
    } else if (failure.failure != FailureClass::Content) {
        setback = {PhaseStatus::Failed, WaitReason::Failed, failure.error, true};
    }
    setback.details = detailsOf(failure);
    setback.error = setback.error.with(u"failureClass"_s, failureClassName(failure.failure));
    return setback;
}

} // namespace loomdeck
