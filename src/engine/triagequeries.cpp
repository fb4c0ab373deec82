// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"
#include "engine/queries.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

QFuture<Result<std::vector<FailureRecord>>> Queries::failures(const FailureFilter &filter)
{
    return m_database.read([filter](Connection &c) { return failurestore::list(c, filter); });
}

QFuture<Result<FailureRecord>> Queries::failure(const QString &id)
{
    return m_database.read([id](Connection &c) -> Result<FailureRecord> {
        auto found = failurestore::find(c, id);
        if (!found)
            return Error::notFound(u"FAILURE_NOT_FOUND"_s, u"There is no such failure."_s,
                                   u"Reload the list of failures."_s);
        return *std::move(found);
    });
}

QFuture<Result<std::vector<FailureGroup>>> Queries::failureGroups(const FailureGroupFilter &filter)
{
    return m_database.read([filter](Connection &c) { return failurestore::groups(c, filter); });
}

QFuture<Result<FailureCounts>> Queries::failureCounts(const BacklogQuery::Scope &scope)
{
    return m_database.read([scope](Connection &c) { return failurestore::counts(c, scope); });
}

QFuture<Result<std::vector<qint64>>> Queries::itemsFailedAlike(const QString &fingerprint)
{
    return m_database.read([fingerprint](Connection &c) { return failurestore::itemKeysAlike(c, fingerprint); });
}

QFuture<Result<std::optional<Transcript>>> Queries::transcriptBefore(const QString &id)
{
    return m_database.read([id](Connection &c) { return transcriptstore::before(c, id); });
}

} // namespace loomdeck
