// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/storeurl.h"

#include <memory>

namespace loomdeck::test {

/** The statements of the job queue, run one after the other by nothing but the store's own library. */
class RawQueue
{
public:
    virtual ~RawQueue() = default;
    /** One job, one commit. */
    virtual void enqueue() = 0;
    /** Claims up to `limit` ready jobs in one statement and holds them; returns how many. */
    virtual int claim(int limit) = 0;
    /** Completes what it holds in one statement. */
    virtual void complete() = 0;

    /** On a store that has its tables. */
    static std::unique_ptr<RawQueue> on(const StoreUrl &url);
};

} // namespace loomdeck::test
