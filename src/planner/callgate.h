// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "providers/providerdirectory.h"

namespace loomdeck {

/** Why a call is not made now. A value. */
struct CallHold
{
    Error error;
    std::optional<Timestamp> until; ///< empty: until a person acts
};

/**
 * Stands before every call to a provider; the one place where calls are let through or held. Both functions run on the
 * worker's thread and may block on the store.
 */
class CallGate
{
public:
    virtual ~CallGate() = default;
    /** Asked before each call; a hold keeps the item's work waiting and uses no attempt. */
    virtual std::optional<CallHold> beforeCall(const ProviderChoice &choice, const Job &job) = 0;
    /** Told after each call that beforeCall() let through, whatever came of it, also when it was stopped. */
    virtual void afterCall(const ProviderChoice &choice, const Job &job, const CompletionResult &result) = 0;
};

} // namespace loomdeck
