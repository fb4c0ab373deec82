// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/journal.h"
#include "jobs/joblist.h"
#include "jobs/jobqueue.h"
#include "providers/providergates.h"
#include "support/teststore.h"

namespace loomdeck::test {

inline const QString providerId = QStringLiteral("11111111-0000-4000-8000-000000000001");
inline const QString modelId = QStringLiteral("11111111-0000-4000-8000-000000000002");
inline const QString gateKey = Lane::ofProvider(providerId, modelId);
inline const Actor person{
    QStringLiteral("ops.admin"), {}, QStringLiteral("test"), Role::Operator, QStringLiteral("r1")};

// Blocks: nothing here needs an event loop, and there are many of them.
template<typename F>
auto gatesRead(TestStore &store, F work)
{
    return store.database().read(std::move(work)).result();
}
template<typename F>
auto gatesWrite(TestStore &store, F work)
{
    return store.database().write(std::move(work)).result();
}

inline GatePass admitted(ProviderGates &gates, const Job &job)
{
    auto pass = gates.admit(job);
    if (!pass)
        qFatal("%s", qPrintable(pass.error().toLine()));
    return std::move(pass).value();
}

/** A store with one provider, and as many nodes on it as a test wants. */
class GateStore
{
public:
    explicit GateStore(int concurrency = 0)
    {
        must(gatesWrite(store, [concurrency](Transaction &tx) {
            QJsonObject options{{QStringLiteral("apiKey"), QStringLiteral("${env:KEY}")}};
            if (concurrency > 0)
                options.insert(QStringLiteral("concurrency"), concurrency);
            providerstore::put(tx, {providerId,
                                    QStringLiteral("local"),
                                    QStringLiteral("Local"),
                                    QStringLiteral("scripted"),
                                    {},
                                    true,
                                    options,
                                    {}});
            providerstore::putModel(tx, {modelId, providerId, QStringLiteral("tiny"), true, {}});
            gatestore::sync(tx);
        }));
        openOther();
    }

    void openOther()
    {
        auto opened = Database::open(store.url(), store.clock, store.ids);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLine()));
        other = std::move(opened).value();
    }
    void restart()
    {
        other.reset();
        store.reopen();
        openOther();
    }

    Gate gate()
    {
        return *must(gatesRead(store, [](Connection &c) { return gatestore::find(c, gateKey); }));
    }
    GateFacts facts(Database &database)
    {
        return must(
            database.read([this](Connection &c) { return gatestore::facts(c, gateKey, store.clock.now()); }).result());
    }
    std::vector<JournalEntry> entries(const QString &kind = {})
    {
        const QStringList kinds = kind.isEmpty() ? QStringList() : QStringList{kind};
        return must(gatesRead(store, [&](Connection &c) { return journal::read(c, {.kinds = kinds}); }));
    }

    void addJobs(int count, const QString &plan = QStringLiteral("p"))
    {
        must(gatesWrite(store, [&](Transaction &tx) {
            for (int i = 0; i < count; ++i) {
                NewJob job;
                job.kind = QStringLiteral("work");
                job.lane = gateKey;
                job.planId = plan;
                jobqueue::enqueue(tx, job);
            }
        }));
    }
    static jobqueue::Taken take(Database &database, int limit)
    {
        return must(database
                        .write([limit](Transaction &tx) {
                            return jobqueue::take(tx, QStringLiteral("n"), {QStringLiteral("work")}, limit,
                                                  std::chrono::hours(24 * 30));
                        })
                        .result());
    }
    static void settle(Database &database, const Job &job, const JobOutcome &outcome)
    {
        must(database.write([&](Transaction &tx) { return jobqueue::settle(tx, job, outcome, RetryPolicy(), 0.5); })
                 .result());
    }
    JobCounts counts()
    {
        return must(gatesRead(store, [](Connection &c) { return countJobs(c); }));
    }
    /** One job, claimed and let through. */
    std::pair<Job, GatePass> call(ProviderGates &gates, Database &database)
    {
        const auto taken = take(database, 1);
        if (taken.jobs.empty())
            qFatal("No job may run.");
        return {taken.jobs[0], admitted(gates, taken.jobs[0])};
    }

    TestStore store;
    std::unique_ptr<Database> other;
};

inline GateSignal gateSays(FailureClass what, std::optional<Timestamp> retryAt = {})
{
    return {what, retryAt, QStringLiteral("it says no")};
}

} // namespace loomdeck::test
