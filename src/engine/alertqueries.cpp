// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertstore.h"
#include "db/database.h"
#include "engine/queries.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int longestHistory = 200;

} // namespace

QFuture<Result<AlertPage>> Queries::alerts(const AlertFilter &filter)
{
    return m_database.read(
        [filter, now = m_database.clock().now()](Connection &c) { return alertlist::page(c, filter, now); });
}

QFuture<Result<AlertDetails>> Queries::alert(const QString &id)
{
    return m_database.read([id, now = m_database.clock().now()](Connection &c) -> Result<AlertDetails> {
        auto alert = alertstore::find(c, id);
        if (!alert)
            return Error::notFound(u"ALERT_NOT_FOUND"_s, u"There is no such alert."_s,
                                   u"Reload the list of alerts; resolved ones are forgotten after a month."_s);
        JournalFilter filter;
        filter.subjectId = id;
        filter.limit = longestHistory;
        filter.newestFirst = true;
        return AlertDetails{standingOf(*std::move(alert), silencestore::active(c, now), now), journal::read(c, filter)};
    });
}

QFuture<Result<AlertCounts>> Queries::alertCounts()
{
    return m_database.read([now = m_database.clock().now()](Connection &c) { return alertlist::counts(c, now); });
}

QFuture<Result<std::vector<StoredSilence>>> Queries::silences(bool withExpired, int limit)
{
    return m_database.read([withExpired, limit, now = m_database.clock().now()](Connection &c) {
        return silencestore::list(c, now, withExpired, limit);
    });
}

QFuture<Result<std::vector<StoredSilence>>> Queries::silencesExpiring(Micros within)
{
    return m_database.read(
        [within, now = m_database.clock().now()](Connection &c) { return silencestore::expiringSoon(c, now, within); });
}

QFuture<Result<StoredSilence>> Queries::silence(const QString &id)
{
    return m_database.read([id](Connection &c) -> Result<StoredSilence> {
        auto found = silencestore::find(c, id);
        if (!found)
            return Error::notFound(u"SILENCE_NOT_FOUND"_s, u"There is no such silence."_s,
                                   u"Reload the list of silences."_s);
        return *std::move(found);
    });
}

QFuture<Result<SilencePreview>> Queries::silencePreview(const Matchers &matchers)
{
    return m_database.read([matchers](Connection &c) { return alertlist::preview(c, matchers); });
}

QFuture<Result<std::vector<AlertRule>>> Queries::alertRules(const std::vector<AlertRule> &base)
{
    return m_database.read([base](Connection &c) { return alertrulestore::rules(c, base); });
}

QFuture<Result<RuleTrial>> Queries::alertRuleTrial(const std::vector<AlertRule> &base, const alertrules::Wish &wish)
{
    return m_database.read([base, wish, now = m_database.clock().now()](Connection &c) -> Result<RuleTrial> {
        const auto wanted = alertrules::changed(alertrulestore::rules(c, base), wish);
        if (!wanted)
            return wanted.error();
        return ruletrial::run(c, *wanted, now);
    });
}

} // namespace loomdeck
