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

ScriptedProvider::ScriptedProvider(const Clock &clock, Micros delay)
    : m_clock(clock)
    , m_delay(delay)
{}

CompletionResult ScriptedProvider::complete(const CompletionRequest &request, const StopFlag &stop)
{
    const Micros begun = m_clock.steady();
    for (Micros left = m_delay; left > 0us && !stop.any(); left -= 20ms)
        std::this_thread::sleep_for(std::min<Micros>(left, 20ms));
    if (stop.any())
        return ProviderFailure{FailureClass::Stopped, Error::cancelled(u"The call was stopped."_s), {}};
    const auto text = scriptedAnswer(request.schema, request.facts);
    if (!text)
        return ProviderFailure{FailureClass::Own, text.error(), {}};
    return Completion{text.value(), tokensOf(request.prompt), tokensOf(text.value()), m_clock.steady() - begun};
}

} // namespace loomdeck
