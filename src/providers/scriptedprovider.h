// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

namespace loomdeck {

/**
 * The embedded provider: needs no network and no key, and answers every phase from the facts of its plan, always the
 * same for the same facts. `delay` is how long it pretends to think. Thread-safe.
 */
class ScriptedProvider final : public Provider
{
public:
    ScriptedProvider(const Clock &clock, Micros delay);
    CompletionResult complete(const CompletionRequest &request, const StopFlag &stop) override;

private:
    const Clock &m_clock;
    const Micros m_delay;
};

} // namespace loomdeck
