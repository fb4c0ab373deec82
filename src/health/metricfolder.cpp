// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/metricfolder.h"

#include "core/texttime.h"
#include "db/journal.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int batchSize = 2000;

qint64 firstMinuteKept(Timestamp now, int keepDays)
{
    return cellAt(Resolution::Minute, now - std::chrono::hours(24 * keepDays));
}

} // namespace

namespace metrics {

int foldBatch(Transaction &transaction, const FoldRules &rules, int limit)
{
    Connection &sql = transaction.sql();
    MetricState state = metricstore::lockState(transaction);
    const std::vector<EntryFacts> entries = metricstore::entriesAfter(sql, state.position, limit);
    if (static_cast<int>(entries.size()) < limit)
        state.foldedAt = transaction.now();
    if (!entries.empty()) {
        QStringList subjects;
        Timestamp latest = state.newestAt;
        for (const EntryFacts &entry : entries) {
            if (!entry.subject.isEmpty())
                subjects << entry.subject;
            subjects += entry.blockedLore;
            latest = std::max(latest, entry.at);
        }
        subjects.removeDuplicates();
        OpenBook open;
        open.load(sql, state.generation, subjects, latest);
        EntryFold fold(rules, open, state.newestAt, firstMinuteKept(transaction.now(), rules.keepDays));
        for (const EntryFacts &entry : entries)
            fold.fold(entry);
        SeriesBook book(state.generation);
        metricstore::add(sql, book, fold.deltas());
        metricstore::addEvents(sql, book, rules, fold.events());
        open.save(sql, state.generation);
        state.position = entries.back().position;
        state.newestAt = fold.newestAt();
    }
    metricstore::setState(transaction, state);
    return static_cast<int>(entries.size());
}

} // namespace metrics

MetricFolder::MetricFolder(Database &database, FoldRules rules)
    : m_database(database)
    , m_rules(std::move(rules))
{
    m_thread.setMaxThreadCount(1);
}

MetricFolder::~MetricFolder()
{
    m_ending = true;
    m_thread.waitForDone();
}

QFuture<Result<void>> MetricFolder::inTurn(std::function<Result<void>()> work)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    m_thread.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

Result<void> MetricFolder::foldAll()
{
    for (int folded = batchSize; folded == batchSize && !m_ending;) {
        const auto done =
            m_database.write([this](Transaction &tx) { return metrics::foldBatch(tx, m_rules, batchSize); }).result();
        if (!done)
            return done.error();
        folded = *done;
    }
    return {};
}

QFuture<Result<void>> MetricFolder::fold()
{
    return inTurn([this] { return foldAll(); });
}

QFuture<Result<void>> MetricFolder::sample()
{
    return inTurn([this]() -> Result<void> {
        if (const auto folded = foldAll(); !folded)
            return folded;
        if (m_ending)
            return {};
        return m_database.write([](Transaction &tx) { metrics::sampleGauges(tx); }).result();
    });
}

QFuture<Result<void>> MetricFolder::prune()
{
    return inTurn([this]() -> Result<void> {
        for (qint64 next = -1; next != 0 && !m_ending;) {
            const auto done = m_database
                                  .write([this, after = std::max<qint64>(next, 0)](Transaction &tx) {
                                      return metricstore::prune(tx, m_rules.keepDays, after);
                                  })
                                  .result();
            if (!done)
                return done.error();
            next = *done;
        }
        return {};
    });
}

} // namespace loomdeck
