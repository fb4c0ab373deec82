// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/scriptedprovider.h"

#include "providers/scriptedstory.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// Real tokenizers make about one token of four letters.
qint64 tokensOf(const QString &text)
{
    return text.size() / 4 + 1;
}

} // namespace

ScriptedProvider::ScriptedProvider(const Clock &clock, Micros delay, const QString &replay)
    : m_clock(clock)
    , m_delay(delay)
    , m_recorded(replay.isEmpty() ? nullptr : std::make_unique<RecordedAnswers>(replay))
{}

CompletionResult ScriptedProvider::complete(const CompletionRequest &request, const StopFlag &stop)
{
    const Micros begun = m_clock.steady();
    for (Micros left = m_delay; left > 0us && !stop.any(); left -= 20ms)
        std::this_thread::sleep_for(std::min<Micros>(left, 20ms));
    if (stop.any())
        return ProviderFailure{FailureClass::Stopped, Error::cancelled(u"The call was stopped."_s), {}};
    if (m_recorded) {
        CompletionResult result = m_recorded->next(request, m_clock.now());
        if (auto *completion = std::get_if<Completion>(&result)) {
            completion->latency = m_clock.steady() - begun;
            if (request.onText)
                request.onText(completion->text);
        }
        return result;
    }
    const auto text = scriptedAnswer(request.schema, request.facts);
    if (!text)
        return ProviderFailure{FailureClass::Own, text.error(), {}};
    if (request.onText)
        request.onText(text.value());
    return Completion{text.value(), tokensOf(request.prompt), tokensOf(text.value()), m_clock.steady() - begun};
}

ProbeReport ScriptedProvider::probe(const QString &model, const StopFlag &stop)
{
    if (!m_recorded || !m_recorded->fault())
        return Provider::probe(model, stop);
    ProbeReport report;
    report.failure = FailureClass::Setup;
    report.code = m_recorded->fault()->code;
    report.message = m_recorded->fault()->message;
    report.fix = m_recorded->fault()->suggestedFix;
    return report;
}

} // namespace loomdeck
