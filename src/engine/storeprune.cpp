// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storeprune.h"

#include "core/texttime.h"
#include "db/journal.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int batch = 1000;

JobOutcome prune(JobContext &context, int keepDays)
{
    const Timestamp before = context.database().clock().now() - std::chrono::hours(24 * keepDays);
    qint64 removed = 0;
    for (;;) {
        if (context.shouldStop())
            return context.stop().cancelled ? JobOutcome::cancelled() : JobOutcome::released();
        const auto done = context.step([before](Transaction &tx) {
            return tx.sql().exec(
                u"DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE state IN (3, 5) AND state >= 3 AND finished_at < ? ORDER BY finished_at LIMIT ?)"_s,
                {toMicros(before), batch});
        });
        if (!done)
            return JobOutcome::failed(done.error());
        removed += done.value();
        if (done.value() < batch)
            break;
    }
    if (removed == 0)
        return JobOutcome::complete();
    const auto told = context.settle(JobOutcome::complete(), [&](Transaction &tx, const jobqueue::Settled &) {
        JournalEntry entry;
        entry.setActor(Actor::automation());
        entry.kind = u"store.pruned"_s;
        entry.subjectType = u"store"_s;
        entry.details = {{u"jobs"_s, removed}, {u"finishedBefore"_s, isoText(before)}};
        journal::append(tx, entry);
    });
    return told ? JobOutcome::settled() : JobOutcome::failed(told.error());
}

} // namespace

QString pruneJobKind()
{
    return u"store.prune"_s;
}

HandlerEntry pruneHandler(int keepDays)
{
    return {[keepDays](JobContext &context) { return prune(context, keepDays); }, {}, {}};
}

} // namespace loomdeck
