// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/recordedanswers.h"

#include "core/json.h"
#include "core/texttime.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr JsonLimits recordingLimits{.bytes = 64 * 1024 * 1024, .depth = 80};

Error recordingFault(const QString &what)
{
    return Error::badInput(u"REPLAY_UNREADABLE"_s, what, u"Correct the file that the provider's \"replay\" names."_s);
}

QString answerText(const QJsonValue &answer)
{
    return answer.isString() ? answer.toString() : QString::fromUtf8(jsonText(answer));
}

Completion recordedCompletion(const QString &text)
{
    Completion completion;
    completion.text = text;
    completion.usageTold = false;
    completion.finishReason = u"stop"_s;
    return completion;
}

Reaction recordedReaction(FailureClass failure)
{
    switch (failure) {
    case FailureClass::RateLimit:
        return Reaction::SlowDown;
    case FailureClass::QuotaWindow:
        return Reaction::WaitUntil;
    case FailureClass::Money:
    case FailureClass::Setup:
        return Reaction::HoldForPerson;
    case FailureClass::Overload:
    case FailureClass::Transport:
        return Reaction::RetrySoon;
    default:
        return Reaction::Fail;
    }
}

} // namespace

RecordedAnswers::RecordedAnswers(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        m_fault = recordingFault(u"The recording %1 cannot be read: %2."_s.arg(file, source.errorString()));
        return;
    }
    const auto recording = parseJson(source.readAll(), recordingLimits);
    if (!recording)
        m_fault = recordingFault(u"The recording %1: %2"_s.arg(file, recording.error().message));
    else
        read(recording.value());
}

void RecordedAnswers::read(const QJsonValue &recording)
{
    if (recording.isObject()) {
        const QJsonObject answers = recording.toObject();
        for (auto it = answers.begin(); it != answers.end(); ++it)
            m_entries.push_back({it.key(), {}, recordedCompletion(answerText(it.value())), {}, true, false});
        return;
    }
    const QJsonArray list = recording.toArray();
    if (!recording.isArray())
        m_fault = recordingFault(u"The recording is neither an object nor a list."_s);
    for (int i = 0; i < list.size() && !m_fault; ++i)
        readEntry(list[i].toObject(), i);
}

void RecordedAnswers::readEntry(const QJsonObject &entry, int index)
{
    Entry read;
    read.schema = entry.value(u"schema"_s).toString();
    read.match = entry.value(u"match"_s).toString();
    read.repeats = entry.value(u"repeat"_s).toBool();
    const QJsonObject failure = entry.value(u"failure"_s).toObject();
    if (!failure.isEmpty()) {
        const auto kind = failureClassFromName(failure.value(u"class"_s).toString());
        if (!kind) {
            m_fault = recordingFault(u"Entry %1 of the recording has no known failure class."_s.arg(index));
            return;
        }
        ProviderFailure result;
        result.failure = *kind;
        result.reaction = recordedReaction(*kind);
        result.status = failure.value(u"status"_s).toInt();
        result.error = Error::unavailable(u"PROVIDER_RECORDED"_s,
                                          failure.value(u"message"_s).toString(u"The recording says no."_s),
                                          u"Nothing is to be done: it was recorded so."_s);
        if (const auto pause = parseDuration(failure.value(u"retryAfter"_s).toString()))
            read.retryAfter = pause.value();
        read.result = result;
    } else if (entry.contains(u"answer"_s)) {
        Completion completion = recordedCompletion(answerText(entry.value(u"answer"_s)));
        completion.finishReason = entry.value(u"finishReason"_s).toString(completion.finishReason);
        completion.usageTold = entry.contains(u"promptTokens"_s) && entry.contains(u"completionTokens"_s);
        completion.promptTokens = entry.value(u"promptTokens"_s).toInteger();
        completion.completionTokens = entry.value(u"completionTokens"_s).toInteger();
        read.result = completion;
    } else {
        m_fault = recordingFault(u"Entry %1 of the recording has neither answer nor failure."_s.arg(index));
        return;
    }
    m_entries.push_back(std::move(read));
}

CompletionResult RecordedAnswers::next(const CompletionRequest &request, Timestamp now)
{
    const auto fail = [](const Error &error) {
        ProviderFailure failure;
        failure.failure = FailureClass::Setup;
        failure.reaction = Reaction::HoldForPerson;
        failure.error = error;
        return failure;
    };
    if (m_fault)
        return fail(*m_fault);
    const std::lock_guard lock(m_mutex);
    for (Entry &entry : m_entries) {
        if (entry.isUsed || (!entry.schema.isEmpty() && entry.schema != request.schema) ||
            !request.prompt.contains(entry.match))
            continue;
        entry.isUsed = !entry.repeats;
        CompletionResult result = entry.result;
        if (auto *failure = std::get_if<ProviderFailure>(&result); failure && entry.retryAfter) {
            failure->retryAt = now + *entry.retryAfter;
            failure->retrySource = u"retry-after"_s;
        }
        return result;
    }
    return fail(Error::unavailable(u"REPLAY_EXHAUSTED"_s,
                                   u"The recording has no answer left for \"%1\"."_s.arg(request.schema),
                                   u"Record more answers, or take \"replay\" out of the provider's options."_s));
}

} // namespace loomdeck
