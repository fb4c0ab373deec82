// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"

#include "db/bulkload.h"
#include "db/journalchain.h"
#include "demo/failurewriter.h"
#include "demo/history.h"
#include "demo/itemwriter.h"
#include "demo/planwriter.h"
#include "demo/runwriter.h"
#include "demo/samplewriter.h"
#include "engine/engine.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// Every plan begins with three items.
constexpr qint64 leastItems = 3;
constexpr int sealBatch = 5000;
// Below this, keeping the indexes in order costs less than building them anew.
constexpr qint64 worthLoading = 20'000;

Result<void> check(const DemoOptions &options)
{
    if (options.plans < 1 || options.items < options.plans * leastItems)
        return Error::badInput(u"DEMO_TOO_FEW_ITEMS"_s,
                               u"%1 items are too few for %2 plans."_s.arg(options.items).arg(options.plans),
                               u"Give at least one plan, and at least three items for each."_s);
    return {};
}

/** Shares the items out by the plans' profiles; the sum is exact. */
std::vector<qint64> shares(const DemoOptions &options)
{
    std::vector<qint64> sizes(static_cast<size_t>(options.plans), leastItems);
    qint64 weights = 0;
    for (qint64 number = 0; number < options.plans; ++number)
        weights += planProfile(number).share;
    const qint64 rest = options.items - options.plans * leastItems;
    for (qint64 number = 0; number < options.plans; ++number)
        sizes[static_cast<size_t>(number)] += rest * planProfile(number).share / weights;
    sizes[0] += options.items - std::accumulate(sizes.begin(), sizes.end(), qint64{0});
    return sizes;
}

Result<void> refuseUnlessEmpty(Connection &sql)
{
    const qint64 plans = sql.count(u"SELECT count(*) FROM plans"_s);
    const qint64 projects = sql.count(u"SELECT count(*) FROM projects"_s);
    if (plans + projects == 0)
        return {};
    return Error::conflict(
        u"DEMO_STORE_NOT_EMPTY"_s,
        u"The store holds %1 projects with %2 plans, which demo work would mix with."_s.arg(projects).arg(plans),
        u"Name a new store, for example --store sqlite:/tmp/loomdeck-demo.db."_s);
}

Result<qint64> write(Transaction &transaction, const DemoOptions &options, const DemoProgress &progress)
{
    if (const auto empty = refuseUnlessEmpty(transaction.sql()); !empty)
        return empty.error();
    const DemoBasis basis{options.seed, transaction.now(), writePeople(transaction, options.seed, options.thinks)};
    std::vector<PlanScript> scripts;
    scripts.reserve(static_cast<size_t>(options.plans));
    qint64 number = 0;
    for (const qint64 size : shares(options))
        scripts.emplace_back(basis, number++, size);
    giveKeys(transaction, scripts);
    const JobBook jobs(scripts, transaction.sql().count(u"SELECT coalesce(max(id), 0) FROM jobs"_s));

    writePlans(transaction, scripts);
    std::optional<BulkLoad> load;
    if (options.items + options.entries >= worthLoading)
        load.emplace(transaction.sql(),
                     QStringList{u"backlog_items"_s, u"backlog_outputs"_s, u"tasks"_s, u"journal"_s});
    writeItems(transaction, scripts, jobs, [&](qint64 done) { progress(u"items"_s, done, options.items); });
    jobs.write(transaction);
    writeStories(transaction, scripts);
    writeWorlds(transaction, scripts);
    writeRuns(transaction, scripts, jobs);
    writeFailures(transaction, scripts, jobs);
    moveSequences(transaction);
    writeSamples(transaction, options.seed);

    const History history(scripts);
    const qint64 entries = options.entries < 0 ? history.natural() : options.entries;
    history.write(transaction, entries, [&](qint64 done) { progress(u"journal entries"_s, done, entries); });
    if (load)
        load->finish();
    while (journal::seal(transaction, sealBatch) == sealBatch) {
    }
    transaction.wake(Topic::Jobs);
    return entries;
}

} // namespace

Result<DemoReport> fillDemo(Engine &engine, const DemoOptions &options, const DemoProgress &progress)
{
    if (const auto checked = check(options); !checked)
        return checked.error();
    const DemoProgress tell = progress ? progress : [](const QString &, qint64, qint64) {};
    const Micros begun = engine.clock().steady();
    const auto written = engine.database().write([&](Transaction &tx) { return write(tx, options, tell); }).result();
    if (!written)
        return written.error();
    if (const auto skipped = engine.skipJournal(); !skipped)
        return skipped.error();
    return DemoReport{options.plans, options.items, *written, engine.clock().steady() - begun};
}

} // namespace loomdeck
