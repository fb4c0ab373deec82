// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"
#include "engine/queries.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

Result<HealthReport> maintainedHealth(Connection &connection)
{
    const auto report = healthstore::report(connection);
    if (!report)
        return Error::unavailable(u"HEALTH_UNKNOWN"_s, u"The planners were not judged yet."_s,
                                  u"Try again in some seconds; if it stays so, see whether a node leads."_s);
    return *report;
}

} // namespace

QFuture<Result<HealthReport>> Queries::health()
{
    return m_database.read([](Connection &c) { return maintainedHealth(c); });
}

QFuture<Result<HealthDetails>> Queries::healthDetails(const std::map<HealthList, HealthPageWish> &wishes)
{
    return m_database.read([wishes](Connection &c) -> Result<HealthDetails> {
        const auto report = maintainedHealth(c);
        if (!report)
            return report.error();
        const HealthThresholds limits = healthstore::thresholds(c);
        HealthDetails details{*report, {}, limits};
        for (const auto &[list, wish] : wishes) {
            const auto page = healthlists::page(c, list, wish, limits, details.report.generatedAt);
            if (!page)
                return page.error();
            details.pages.emplace(list, *page);
        }
        return details;
    });
}

QFuture<Result<HealthOutlook>> Queries::healthOutlook()
{
    return m_database.read([](Connection &c) -> Result<HealthOutlook> {
        const auto report = maintainedHealth(c);
        if (!report)
            return report.error();
        const HealthThresholds limits = healthstore::thresholds(c);
        const Timestamp now = report->generatedAt;
        const auto stale = healthlists::page(c, HealthList::Stale, {}, limits, now);
        if (!stale)
            return stale.error();
        return HealthOutlook{*report, limits, healthlists::totals(c, limits, now), *stale};
    });
}

QFuture<Result<std::vector<ThresholdRow>>> Queries::healthThresholds()
{
    return m_database.read([](Connection &c) { return healthstore::thresholdRows(c); });
}

QFuture<Result<HealthGlance>> Queries::healthGlance(const HealthGlanceQuestion &question)
{
    return m_database.read(
        [question, now = m_database.clock().now()](Connection &c) { return readHealthGlance(c, question, now); });
}

} // namespace loomdeck
