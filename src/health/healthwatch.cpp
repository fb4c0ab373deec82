// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/healthwatch.h"

#include "health/healthfacts.h"
#include "health/healthfold.h"
#include "health/healthstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// A writer must not wait long behind one step.
constexpr qint64 positionsAtOnce = 5000;

} // namespace

HealthWatch::HealthWatch(Database &database)
    : m_database(database)
{
    m_thread.setMaxThreadCount(1);
}

HealthWatch::~HealthWatch()
{
    m_ending = true;
    m_thread.waitForDone();
}

bool HealthWatch::isRelevant(const QString &kind)
{
    static const QStringList beginnings{u"phase."_s, u"backlog."_s,        u"lore."_s, u"obligation."_s,
                                        u"prompt"_s, u"plan."_s,           u"bulk."_s, u"job."_s,
                                        u"import"_s, u"health.threshold"_s};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&kind](const QString &one) { return kind.startsWith(one); });
}

QFuture<Result<void>> HealthWatch::evaluate()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    m_thread.start([this, promise] {
        promise->addResult(evaluateNow());
        promise->finish();
    });
    return future;
}

Result<void> HealthWatch::evaluateNow()
{
    for (bool more = true; more && !m_ending;) {
        const auto done =
            m_database.write([](Transaction &tx) { return healthfold::step(tx, positionsAtOnce); }).result();
        if (!done)
            return done.error();
        more = *done;
    }
    if (m_ending)
        return {};
    const Timestamp now = m_database.clock().now();
    const auto due = m_database.read([now](Connection &c) { return healthfold::isCountDue(c, now); }).result();
    if (!due)
        return due.error();
    if (*due) {
        const auto counted = m_database
                                 .write([](Transaction &tx) {
                                     healthfold::countAll(tx);
                                     healthfold::prune(tx);
                                 })
                                 .result();
        if (!counted)
            return counted;
    }
    const auto report = m_database
                            .read([now](Connection &c) {
                                const HealthThresholds limits = healthstore::thresholds(c);
                                return judgeHealth(readHealthFacts(c, limits, now), limits, now);
                            })
                            .result();
    if (!report)
        return report.error();
    return m_database.write([report = *report](Transaction &tx) { healthstore::put(tx, report); }).result();
}

} // namespace loomdeck
