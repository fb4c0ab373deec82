// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertintake.h"

#include "alerts/alertrows.h"
#include "core/texttime.h"
#include "db/bulkinsert.h"
#include "db/jsoncolumn.h"

#include <map>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Takes what one request posts. */
class Intake
{
public:
    Intake(Transaction &transaction, Micros timeout, const Actor &actor)
        : m_transaction(transaction)
        , m_sql(transaction.sql())
        , m_now(transaction.now())
        , m_timeout(timeout)
        , m_actor(actor)
    {}

    IntakeReport take(const std::vector<PostedAlert> &posted)
    {
        alertrows::lockLook(m_transaction);
        m_report.received = static_cast<qint64>(posted.size());
        readCandidates(posted);
        m_marks = alertstore::marks(m_sql, m_candidates);
        for (size_t i = 0; i < m_candidates.size(); ++i)
            takeOne(m_candidates[i], *m_posted[i]);
        writeRefreshed();
        insertNew();
        tellKnown();
        journal::append(m_transaction, m_entries);
        m_report.fired = static_cast<qint64>(m_report.news.fired.size());
        m_report.resolved = static_cast<qint64>(m_report.news.resolved.size());
        return std::move(m_report);
    }

private:
    void readCandidates(const std::vector<PostedAlert> &posted)
    {
        QHash<QString, size_t> known;
        for (const PostedAlert &one : posted) {
            AlertCandidate candidate;
            candidate.labels = one.labels;
            candidate.annotations = one.annotations;
            candidate.generatorUrl = one.generatorUrl;
            candidate.seal();
            const auto before = known.constFind(candidate.fingerprint);
            if (before != known.constEnd()) {
                m_candidates[*before] = std::move(candidate);
                m_posted[*before] = &one;
                continue;
            }
            known.insert(candidate.fingerprint, m_candidates.size());
            m_candidates.push_back(std::move(candidate));
            m_posted.push_back(&one);
        }
    }

    bool isOver(const PostedAlert &posted) const
    {
        return posted.isResolved || (posted.endsAt && *posted.endsAt <= m_now);
    }

    Timestamp expiryOf(const PostedAlert &posted) const { return posted.endsAt.value_or(m_now + m_timeout); }

    void takeOne(const AlertCandidate &candidate, const PostedAlert &posted)
    {
        const auto mark = m_marks.constFind(candidate.fingerprint);
        const bool isLive = mark != m_marks.constEnd() && mark->state != AlertState::Resolved;
        // A rule of ours looks itself, and knows better.
        if (isLive && !mark->rule.isEmpty()) {
            ++m_report.ignored;
        } else if (isOver(posted)) {
            if (isLive)
                ends(*mark, posted);
            else
                ++m_report.ignored;
        } else if (!isLive) {
            if (mark == m_marks.constEnd())
                m_new.push_back({&candidate, &posted});
            else
                firesAgain(*mark, candidate, posted);
        } else {
            ++m_report.refreshed;
            if (mark->content != candidate.content)
                m_sql.exec(
                    u"UPDATE alerts SET annotations = ?, generator_url = ?, content = ?, row_version = row_version "
                    "+ 1 WHERE key = ?"_s,
                    {bindJson(candidate.annotations.toJson()), bindText(candidate.generatorUrl), candidate.content,
                     mark->key});
            m_refreshed[toMicros(expiryOf(posted))].push_back(mark->key);
        }
    }

    void ends(const AlertMark &mark, const PostedAlert &posted)
    {
        const Timestamp end = std::max(mark.startsAt, std::min(posted.endsAt.value_or(m_now), m_now));
        m_sql.exec(
            u"UPDATE alerts SET state = 2, ends_at = ?, last_seen = ?, changed_at = ?, row_version = row_version + "
            "1 WHERE key = ?"_s,
            {toMicros(end), toMicros(m_now), toMicros(m_now), mark.key});
        m_known.push_back({mark.key, false});
    }

    void firesAgain(const AlertMark &mark, const AlertCandidate &candidate, const PostedAlert &posted)
    {
        m_sql.exec(
            u"UPDATE alerts SET state = 1, rule = NULL, source = ?, annotations = ?, generator_url = ?, content = "
            "?, starts_at = ?, ends_at = NULL, last_seen = ?, times_fired = times_fired + 1, acknowledged_by = "
            "NULL, acknowledged_at = NULL, acknowledge_reason = NULL, escalated_at = NULL, expires_at = ?, "
            "changed_at = ?, row_version = row_version + 1 WHERE key = ?"_s,
            {m_actor.name, bindJson(candidate.annotations.toJson()), bindText(candidate.generatorUrl),
             candidate.content, toMicros(startOf(posted)), toMicros(m_now), toMicros(expiryOf(posted)), toMicros(m_now),
             mark.key});
        m_known.push_back({mark.key, true});
    }

    Timestamp startOf(const PostedAlert &posted) const { return std::min(posted.startsAt.value_or(m_now), m_now); }

    void writeRefreshed()
    {
        // Alerts that are posted together mostly expire together.
        for (const auto &[expiry, keys] : m_refreshed)
            alertrows::inChunks(keys, [&, when = expiry](const QString &places, const Binds &binds) {
                m_sql.exec(u"UPDATE alerts SET last_seen = ?, expires_at = ? WHERE key IN (%1)"_s.arg(places),
                           Binds{toMicros(m_now), when} + binds);
            });
    }

    void insertNew()
    {
        if (m_new.empty())
            return;
        const qint64 last = m_sql.count(u"SELECT coalesce(max(key), 0) FROM alerts"_s);
        BulkInsert rows(m_sql, u"alerts"_s,
                        {u"id"_s, u"fingerprint"_s, u"name"_s, u"source"_s, u"state"_s, u"labels"_s, u"annotations"_s,
                         u"generator_url"_s, u"content"_s, u"plan_id"_s, u"first_seen"_s, u"last_seen"_s,
                         u"starts_at"_s, u"times_fired"_s, u"expires_at"_s, u"changed_at"_s, u"row_version"_s});
        std::map<QString, Alert> born;
        for (const auto &[candidate, posted] : m_new) {
            Alert alert;
            alert.id = m_transaction.ids().next();
            alert.fingerprint = candidate->fingerprint;
            alert.labels = candidate->labels;
            alert.annotations = candidate->annotations;
            alert.source = m_actor.name;
            alert.startsAt = startOf(*posted);
            alert.firstSeen = alert.lastSeen = m_now;
            alert.timesFired = 1;
            rows.add({alert.id, alert.fingerprint, alert.name(), m_actor.name, static_cast<int>(AlertState::Firing),
                      bindJson(alert.labels.toJson()), bindJson(alert.annotations.toJson()),
                      bindText(candidate->generatorUrl), candidate->content, bindText(alert.label(alertlabel::planId)),
                      toMicros(m_now), toMicros(m_now), toMicros(alert.startsAt), 1, toMicros(expiryOf(*posted)),
                      toMicros(m_now), 1});
            born.emplace(alert.fingerprint, std::move(alert));
        }
        rows.flush();
        m_sql.each(u"SELECT key, fingerprint FROM alerts WHERE key > ?"_s, {last}, [&born](const Row &row) {
            if (const auto one = born.find(row.text(1)); one != born.end())
                one->second.key = row.integer(0);
        });
        for (const auto &[candidate, posted] : m_new)
            tell(born.at(candidate->fingerprint), true);
    }

    void tellKnown()
    {
        std::vector<qint64> keys;
        for (const auto &[key, isFired] : m_known)
            keys.push_back(key);
        std::map<qint64, Alert> alerts;
        for (Alert &alert : alertstore::byKeys(m_sql, keys)) {
            const qint64 key = alert.key;
            alerts.emplace(key, std::move(alert));
        }
        for (const auto &[key, isFired] : m_known)
            tell(alerts.at(key), isFired);
    }

    void tell(const Alert &alert, bool isFired)
    {
        JournalEntry entry = alertrows::entry(isFired ? u"alert.fired"_s : u"alert.resolved"_s, alert, m_actor);
        entry.after = QJsonObject{{u"state"_s, alertStateName(isFired ? AlertState::Firing : AlertState::Resolved)}};
        if (!isFired)
            entry.before = QJsonObject{{u"state"_s, alertStateName(AlertState::Firing)}};
        if (alert.endsAt)
            entry.details.insert(u"endsAtUtc"_s, isoText(*alert.endsAt));
        entry.reason = isFired ? alert.annotations.value(u"description"_s) : u"It was posted as resolved"_s;
        m_entries.push_back(std::move(entry));
        (isFired ? m_report.news.fired : m_report.news.resolved).push_back(alert.key);
    }

    Transaction &m_transaction;
    Connection &m_sql;
    const Timestamp m_now;
    const Micros m_timeout;
    const Actor &m_actor;
    std::vector<AlertCandidate> m_candidates;
    std::vector<const PostedAlert *> m_posted;
    AlertMarks m_marks;
    std::vector<std::pair<const AlertCandidate *, const PostedAlert *>> m_new;
    std::map<qint64, std::vector<qint64>> m_refreshed;
    std::vector<std::pair<qint64, bool>> m_known; ///< key, whether it fires
    std::vector<JournalEntry> m_entries;
    IntakeReport m_report;
};

} // namespace

QJsonObject IntakeReport::toJson() const
{
    return {{u"received"_s, received},
            {u"fired"_s, fired},
            {u"resolved"_s, resolved},
            {u"refreshed"_s, refreshed},
            {u"ignored"_s, ignored}};
}

IntakeReport alertintake::take(Transaction &transaction, const std::vector<PostedAlert> &posted, Micros timeout,
                               const Actor &actor)
{
    return Intake(transaction, timeout, actor).take(posted);
}

} // namespace loomdeck
