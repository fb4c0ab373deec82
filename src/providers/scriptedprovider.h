// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"
#include "providers/recordedanswers.h"

namespace loomdeck {

/**
 * The embedded provider: needs no network and no key, and answers every phase from the facts of its plan, always the
 * same for the same facts. `delay` is how long it pretends to think. With a file in `replay` it gives the answers
 * that are recorded there instead, see RecordedAnswers. Thread-safe.
 */
class ScriptedProvider final : public Provider
{
public:
    ScriptedProvider(const Clock &clock, Micros delay, const QString &replay = {});
    CompletionResult complete(const CompletionRequest &request, const StopFlag &stop) override;
    ProbeReport probe(const QString &model, const StopFlag &stop) override;

private:
    const Clock &m_clock;
    const Micros m_delay;
    std::unique_ptr<RecordedAnswers> m_recorded;
};

} // namespace loomdeck
