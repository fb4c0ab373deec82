// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/bulkrunner.h"

#include "backlog/bulkstore.h"
#include "backlog/itemcommands.h"
#include "backlog/itemstore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr int batch = 50;
constexpr auto pacePause = 500ms;

/** Does the command to one item; an error rolls back what it did, so that only the outcome is kept. */
std::optional<Error> apply(Transaction &transaction, const BulkOperation &operation, qint64 itemKey, qint64 cause,
                           const RunGuard &guard)
{
    const auto both = itemstore::withTask(transaction.sql(), itemKey);
    if (!both)
        return Error::notFound(u"BACKLOG_ITEM_NOT_FOUND"_s, u"It is no longer there."_s, {});
    const ItemRef ref{both->planId, both->item.backlogId, 0};
    switch (operation.command) {
    case BulkCommand::Resume: {
        const ResumeOutcome outcome = resumeItem(transaction, ref.planId, ref.backlogId,
                                                 bulkRequest(*both, operation.fill), operation.actor, cause, guard);
        return outcome.refusal ? std::optional(outcome.refusal->error) : std::nullopt;
    }
    case BulkCommand::Cancel: {
        const auto done = itemcommands::cancel(transaction, ref, operation.actor, operation.reason, cause);
        return done ? std::nullopt : std::optional(done.error());
    }
    case BulkCommand::Retry: {
        const auto done = itemcommands::retry(transaction, ref, operation.actor, operation.reason, cause);
        return done ? std::nullopt : std::optional(done.error());
    }
    }
    Q_UNREACHABLE();
}

/** One item, then its outcome. */
Result<void> step(JobContext &context, const BulkOperation &operation, qint64 number, qint64 itemKey,
                  const RunGuard &guard)
{
    const qint64 cause = context.job().cause;
    std::optional<Error> refusal;
    // A resume journals its refusal, which must be kept; the other commands refuse by rolling back.
    const auto tried = context.step([&](Transaction &tx) -> Result<void> {
        refusal = apply(tx, operation, itemKey, cause, guard);
        if (refusal && operation.command != BulkCommand::Resume)
            return *refusal;
        bulkstore::recordOutcome(tx, operation.id, number, refusal ? &*refusal : nullptr);
        return {};
    });
    if (tried || !refusal)
        return tried;
    return context.step([&](Transaction &tx) { bulkstore::recordOutcome(tx, operation.id, number, &*refusal); });
}

JobOutcome end(JobContext &context, const BulkOperation &operation, const QString &state, const JobOutcome &outcome)
{
    const auto done = context.settle(
        outcome, [&](Transaction &tx, const jobqueue::Settled &) { bulkstore::finish(tx, operation, state); });
    return done ? JobOutcome::settled() : JobOutcome::failed(done.error());
}

JobOutcome run(JobContext &context, const RunGuard &guard)
{
    const QString id = context.job().payload.value(u"operationId"_s).toString();
    const auto found = context.database().read([id](Connection &c) { return bulkstore::find(c, id); }).result();
    if (!found)
        return JobOutcome::failed(found.error());
    if (!found.value())
        return JobOutcome::failedForGood(
            Error::internal(u"BULK_GONE"_s, u"The operation %1 is not in the store."_s.arg(id), u"Start it anew."_s));
    const BulkOperation operation = **found;
    for (;;) {
        if (context.stop().cancelled)
            return end(context, operation, u"cancelled"_s, JobOutcome::cancelled());
        if (context.shouldStop())
            return JobOutcome::released();
        int most = batch;
        if (operation.pace > 0) {
            const auto underWay =
                context.database().read([id](Connection &c) { return bulkstore::underWay(c, id); }).result();
            if (!underWay)
                return JobOutcome::failed(underWay.error());
            most = static_cast<int>(std::max<qint64>(0, operation.pace - underWay.value()));
        }
        const auto waiting =
            context.database().read([id](Connection &c) { return bulkstore::waiting(c, id, batch); }).result();
        if (!waiting)
            return JobOutcome::failed(waiting.error());
        if (waiting->empty())
            return end(context, operation, u"complete"_s, JobOutcome::complete());
        if (most == 0)
            return JobOutcome::snoozed(context.database().clock().now() + pacePause, u"pace"_s);
        for (const auto &[number, key] : waiting.value()) {
            if (most-- <= 0 || context.shouldStop())
                break;
            const auto done = step(context, operation, number, key, guard);
            if (!done)
                return JobOutcome::failed(done.error());
        }
    }
}

} // namespace

HandlerEntry bulkHandler(const RunGuard &guard)
{
    return {[guard](JobContext &context) { return run(context, guard); },
            {},
            [](Transaction &transaction, const Job &job) {
                const auto operation =
                    bulkstore::find(transaction.sql(), job.payload.value(u"operationId"_s).toString());
                if (operation)
                    bulkstore::finish(transaction, *operation, u"cancelled"_s);
            },
            [](Transaction &transaction, const Job &job) -> Result<void> {
                bulkstore::reopen(transaction, job.payload.value(u"operationId"_s).toString());
                return {};
            }};
}

} // namespace loomdeck
