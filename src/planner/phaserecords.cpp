// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/phaserecords.h"

#include "core/json.h"
#include "core/texttime.h"
#include "planner/execution.h"
#include "planner/transcript.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qsizetype mostInExecution = 4000;

double millis(Micros time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

TokenUsage usageOfCall(const CallRecord &call)
{
    if (const ProviderFailure *failure = call.failure())
        return failure->usage;
    const Completion &completion = *call.completion();
    if (!completion.usageTold)
        return {};
    return {completion.promptTokens, completion.completionTokens, completion.cachedTokens};
}

std::optional<double> costOf(const TokenUsage &usage, const ModelPrice &price)
{
    if (!usage.prompt || !usage.completion)
        return std::nullopt;
    return price.of(*usage.prompt, *usage.completion, usage.cached.value_or(0));
}

Transcript transcriptOf(const CallRecord &call, const PhaseContext &context, const ProviderChoice &choice)
{
    Transcript transcript;
    transcript.planKey = context.plan.key;
    transcript.itemKey = context.item.key;
    transcript.jobId = context.jobId;
    transcript.phase = phaseName(context.phase);
    transcript.blueprintId = context.anchor(u"chapterBlueprintId"_s);
    transcript.sceneId = context.anchor(u"chapterSceneId"_s);
    transcript.agentId = context.agentId;
    transcript.conversationId = context.conversationId;
    transcript.attempt = context.attempt;
    transcript.call = call.number;
    transcript.isRepair = call.isRepair;
    transcript.isRetry = context.attempt > 1 || call.number > 1;
    transcript.requestPayload = call.request;
    transcript.providerId = choice.providerId;
    transcript.modelId = choice.modelId;
    transcript.providerName = choice.providerName;
    transcript.modelName = choice.modelName;
    transcript.validationStatus = call.validationStatus;
    transcript.validationDetails = call.validationDetails;
    const TokenUsage usage = usageOfCall(call);
    transcript.promptTokens = usage.prompt;
    transcript.completionTokens = usage.completion;
    transcript.cachedTokens = usage.cached;
    transcript.cost = costOf(usage, choice.price);
    if (const Completion *completion = call.completion()) {
        transcript.responsePayload = completion->text;
        transcript.latencyMs = millis(completion->latency);
        transcript.finishReason = completion->finishReason;
        transcript.ladderMode = ladderModeName(completion->ladder);
        transcript.httpStatus = completion->status;
        return transcript;
    }
    const ProviderFailure &failure = *call.failure();
    transcript.responsePayload = failure.partialText.isEmpty() ? failure.excerpt : failure.partialText;
    transcript.latencyMs = millis(failure.latency);
    transcript.finishReason = failure.finishReason;
    transcript.ladderMode = ladderModeName(failure.ladder);
    transcript.httpStatus = failure.status;
    transcript.failureClass = failureClassName(failure.failure);
    transcript.error = failure.error.toJson();
    transcript.error.insert(u"reaction"_s, reactionName(failure.reaction));
    if (failure.retryAt)
        transcript.error.insert(u"retryAtUtc"_s, isoText(*failure.retryAt));
    if (!failure.retrySource.isEmpty())
        transcript.error.insert(u"retrySource"_s, failure.retrySource);
    return transcript;
}

void writeExecution(Transaction &transaction, const PhaseContext &context, const PhaseRecords &records,
                    const Transcript &last)
{
    PlannerExecution execution;
    execution.plannerName = plannerName(context.phase);
    execution.outcome = records.outcome;
    execution.planId = context.plan.id;
    execution.agentId = execution.primaryAgentId = context.agentId;
    execution.conversationId = context.conversationId;
    execution.scopePath = context.words.value(u"scopePath"_s);
    execution.conversationState = {
        {u"planId"_s, context.plan.id}, {u"branch"_s, context.branch}, {u"backlogItemId"_s, context.item.backlogId}};
    execution.metrics = usageOf(records.calls, records.asked.choice.price);
    execution.metrics.insert(u"durationMs"_s, millis(transaction.now() - context.startedAt));
    if (!records.error.isEmpty())
        execution.diagnostics.insert(u"error"_s, records.error);
    for (auto it = records.diagnostics.begin(); it != records.diagnostics.end(); ++it)
        execution.diagnostics.insert(it.key(), it.value());
    if (!records.calls.empty()) {
        const QString message = last.responsePayload.isEmpty() ? records.error : last.responsePayload;
        execution.transcript = {
            QJsonObject{{u"timestampUtc"_s, isoText(context.startedAt)},
                        {u"role"_s, u"system"_s},
                        {u"message"_s, records.asked.prompt.left(mostInExecution)}},
            QJsonObject{{u"timestampUtc"_s, isoText(transaction.now())},
                        {u"role"_s, u"assistant"_s},
                        {u"message"_s, message.left(mostInExecution)},
                        {u"metadata"_s,
                         QJsonObject{{u"transcriptId"_s, last.id}, {u"validationStatus"_s, last.validationStatus}}}}};
    }
    executionstore::insert(transaction, execution);
}

} // namespace

QJsonObject usageOf(const std::vector<CallRecord> &calls, const ModelPrice &price)
{
    qint64 prompt = 0, completion = 0, cached = 0;
    double cost = 0, latency = 0;
    bool areTokensKnown = true, isCostKnown = true;
    for (const CallRecord &call : calls) {
        const TokenUsage usage = usageOfCall(call);
        areTokensKnown = areTokensKnown && usage.prompt && usage.completion;
        prompt += usage.prompt.value_or(0);
        completion += usage.completion.value_or(0);
        cached += usage.cached.value_or(0);
        const auto own = costOf(usage, price);
        isCostKnown = isCostKnown && own;
        cost += own.value_or(0);
        latency += millis(call.completion() ? call.completion()->latency : call.failure()->latency);
    }
    const auto known = [](bool isKnown, const QJsonValue &value) { return isKnown ? value : QJsonValue(); };
    return {{u"calls"_s, static_cast<int>(calls.size())},
            {u"promptTokens"_s, known(areTokensKnown, prompt)},
            {u"completionTokens"_s, known(areTokensKnown, completion)},
            {u"cachedTokens"_s, known(areTokensKnown, cached)},
            {u"cost"_s, known(isCostKnown && !calls.empty(), cost)},
            {u"latencyMs"_s, latency}};
}

QString writeRecords(Transaction &transaction, const PhaseContext &context, const PhaseWork &work,
                     const PhaseRecords &records)
{
    Transcript last;
    for (const CallRecord &call : records.calls) {
        const bool isLast = &call == &records.calls.back();
        Transcript transcript = transcriptOf(call, context, records.asked.choice);
        if (isLast) {
            transcript.metadata = records.transcriptMetadata;
            if (transcript.validationDetails.isEmpty())
                transcript.validationDetails = records.error;
        }
        transcript.metadata.insert(u"plannerOutcome"_s, isLast ? records.outcome : u"Failed"_s);
        transcript.metadata.insert(u"backlogItemId"_s, context.item.backlogId);
        if (!records.asked.promptId.isEmpty()) {
            transcript.metadata.insert(u"promptTemplateId"_s, records.asked.promptId);
            transcript.metadata.insert(u"promptVersion"_s, records.asked.promptVersion);
        }
        if (call.isRepair)
            transcript.metadata.insert(u"repairOf"_s, last.id);
        transcriptstore::insert(transaction, transcript);
        last = transcript;
    }
    if (work.isPlanner() && (!records.calls.empty() || records.diagnostics.contains(u"resultCode"_s)))
        writeExecution(transaction, context, records, last);
    return last.id;
}

FailureNote failureNoteOf(const Setback &setback, const PhaseContext &context, const QString &transcript,
                          bool triedAgain)
{
    // What a provider did is classified; what is left is an answer that did not pass, or a fault of our own.
    const QString told = setback.details.value(u"failureClass"_s).toString();
    const QString failureClass = !told.isEmpty()        ? told
                                 : transcript.isEmpty() ? failureClassName(FailureClass::Own)
                                                        : failureClassName(FailureClass::Content);
    return {phaseName(context.phase),
            failureClass,
            setback.error.code,
            setback.error.message,
            context.plan.key,
            context.item.key,
            context.jobId,
            transcript,
            triedAgain};
}

} // namespace loomdeck
