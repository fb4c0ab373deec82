// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertrows.h"
#include "alerts/alertstore.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/bulkinsert.h"
#include "db/jsoncolumn.h"

#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace loomdeck::alertstore {

namespace {

using Kind = AlertChange::Kind;

qint64 orNever(const std::optional<Timestamp> &time)
{
    return time ? toMicros(*time) : std::numeric_limits<qint64>::min();
}

QVariant bindOrNull(qint64 micros)
{
    return micros == std::numeric_limits<qint64>::min() ? bindTime(std::nullopt) : QVariant(micros);
}

/** Writes what a look changed: many rows by few statements. */
class LookWriter
{
public:
    LookWriter(Transaction &transaction, const std::vector<AlertCandidate> &candidates)
        : m_transaction(transaction)
        , m_sql(transaction.sql())
        , m_candidates(candidates)
    {}

    AlertNews write(const std::vector<AlertChange> &changes)
    {
        readKnown(changes);
        for (const AlertChange &change : changes) {
            switch (change.kind) {
            case Kind::Pending:
            case Kind::Fired:
                begins(change);
                break;
            case Kind::Content:
                says(change);
                break;
            case Kind::Missed:
            case Kind::Seen:
            case Kind::Resolved:
            case Kind::Withdrawn:
                m_together[{change.kind, orNever(change.endsAt), orNever(change.lastSeen)}].push_back(change.key);
                break;
            }
        }
        writeTogether();
        insertNew();
        for (const AlertChange &change : changes)
            tell(change);
        journal::append(m_transaction, m_entries);
        return std::move(m_news);
    }

private:
    /** What the journal tells of: not of alerts that were only missed or say something else. */
    static bool isTold(const AlertChange &change)
    {
        return change.kind == Kind::Pending || change.kind == Kind::Fired || change.kind == Kind::Resolved ||
               change.kind == Kind::Withdrawn;
    }

    void readKnown(const std::vector<AlertChange> &changes)
    {
        std::vector<qint64> keys;
        for (const AlertChange &change : changes) {
            if (change.key > 0 && isTold(change))
                keys.push_back(change.key);
        }
        for (Alert &alert : byKeys(m_sql, keys)) {
            const qint64 key = alert.key;
            m_known.emplace(key, std::move(alert));
        }
    }

    /** The alert as it is once the change is written. */
    void take(Alert &alert, const AlertChange &change)
    {
        const AlertCandidate &candidate = m_candidates[*change.candidate];
        alert.annotations = candidate.annotations;
        alert.generatorUrl = candidate.generatorUrl;
        alert.rule = alert.source = candidate.rule;
        alert.startsAt = change.startsAt;
        alert.lastSeen = m_transaction.now();
        if (change.kind == Kind::Fired)
            ++alert.timesFired;
    }

    void begins(const AlertChange &change)
    {
        const int state = static_cast<int>(change.kind == Kind::Fired ? AlertState::Firing : AlertState::Pending);
        if (change.key == 0)
            return m_new.push_back(&change);
        const AlertCandidate &candidate = m_candidates[*change.candidate];
        // Pending keeps when it ended before, for it may go back to that.
        const QString fired = change.kind == Kind::Fired
                                  ? u", times_fired = times_fired + 1, ends_at = NULL, acknowledged_by = NULL, "
                                    "acknowledged_at = NULL, acknowledge_reason = NULL, escalated_at = NULL"_s
                                  : QString();
        m_sql.exec(
            u"UPDATE alerts SET state = ?, rule = ?, source = ?, annotations = ?, generator_url = ?, content = ?, "
            "starts_at = ?, last_seen = NULL, expires_at = NULL, changed_at = ?, row_version = row_version + 1%1 "
            "WHERE key = ?"_s.arg(fired),
            {state, candidate.rule, candidate.rule, bindJson(candidate.annotations.toJson()),
             bindText(candidate.generatorUrl), candidate.content, toMicros(change.startsAt),
             toMicros(m_transaction.now()), change.key});
    }

    void says(const AlertChange &change)
    {
        const AlertCandidate &candidate = m_candidates[*change.candidate];
        m_sql.exec(
            u"UPDATE alerts SET rule = ?, source = ?, annotations = ?, generator_url = ?, content = ?, last_seen = "
            "NULL, expires_at = NULL, row_version = row_version + 1 WHERE key = ?"_s,
            {candidate.rule, candidate.rule, bindJson(candidate.annotations.toJson()), bindText(candidate.generatorUrl),
             candidate.content, change.key});
    }

    void writeTogether()
    {
        const qint64 now = toMicros(m_transaction.now());
        for (const auto &[what, keys] : m_together) {
            const auto &[kind, endsAt, lastSeen] = what;
            Binds values;
            QString set = u"last_seen = ?"_s;
            values << bindOrNull(lastSeen);
            if (kind == Kind::Resolved || kind == Kind::Withdrawn) {
                set += u", state = 2, changed_at = ?, row_version = row_version + 1"_s;
                values << now;
            }
            if (kind == Kind::Resolved) {
                set += u", ends_at = ?"_s;
                values << endsAt;
            } else if (kind == Kind::Withdrawn) {
                set += u", starts_at = CASE WHEN starts_at > ends_at THEN ends_at ELSE starts_at END"_s;
            }
            const bool isForgotten = kind == Kind::Withdrawn && endsAt == orNever(std::nullopt);
            alertrows::inChunks(keys, [&](const QString &places, const Binds &binds) {
                if (isForgotten)
                    m_sql.exec(u"DELETE FROM alerts WHERE key IN (%1)"_s.arg(places), binds);
                else
                    m_sql.exec(u"UPDATE alerts SET %1 WHERE key IN (%2)"_s.arg(set, places), values + binds);
            });
        }
    }

    void insertNew()
    {
        if (m_new.empty())
            return;
        const qint64 now = toMicros(m_transaction.now());
        const qint64 last = m_sql.count(u"SELECT coalesce(max(key), 0) FROM alerts"_s);
        BulkInsert rows(m_sql, u"alerts"_s,
                        {u"id"_s, u"fingerprint"_s, u"name"_s, u"rule"_s, u"source"_s, u"state"_s, u"labels"_s,
                         u"annotations"_s, u"generator_url"_s, u"content"_s, u"plan_id"_s, u"first_seen"_s,
                         u"starts_at"_s, u"times_fired"_s, u"changed_at"_s, u"row_version"_s});
        for (const AlertChange *change : m_new) {
            const AlertCandidate &candidate = m_candidates[*change->candidate];
            const bool fires = change->kind == Kind::Fired;
            Alert alert;
            alert.id = m_transaction.ids().next();
            alert.fingerprint = candidate.fingerprint;
            alert.labels = candidate.labels;
            alert.firstSeen = m_transaction.now();
            rows.add({alert.id, alert.fingerprint, alert.name(), candidate.rule, candidate.rule,
                      static_cast<int>(fires ? AlertState::Firing : AlertState::Pending),
                      bindJson(candidate.labels.toJson()), bindJson(candidate.annotations.toJson()),
                      bindText(candidate.generatorUrl), candidate.content, bindText(alert.label(alertlabel::planId)),
                      now, toMicros(change->startsAt), fires ? 1 : 0, now, 1});
            m_born.emplace(candidate.fingerprint, std::move(alert));
        }
        rows.flush();
        m_sql.each(u"SELECT key, fingerprint FROM alerts WHERE key > ?"_s, {last}, [this](const Row &row) {
            if (const auto born = m_born.find(row.text(1)); born != m_born.end())
                born->second.key = row.integer(0);
        });
    }

    void tell(const AlertChange &change)
    {
        if (!isTold(change)) {
            ++m_news.others;
            return;
        }
        Alert *alert =
            change.key > 0 ? &m_known.at(change.key) : &m_born.at(m_candidates[*change.candidate].fingerprint);
        const QJsonValue before =
            change.key > 0 ? QJsonValue(QJsonObject{{u"state"_s, alertStateName(alert->state)}}) : QJsonValue();
        if (change.candidate)
            take(*alert, change);
        if (change.lastSeen)
            alert->lastSeen = *change.lastSeen;
        const auto [kind, after] = toldAs(change.kind);
        JournalEntry entry = alertrows::entry(kind, *alert, Actor::automation());
        entry.before = before;
        entry.after = QJsonObject{{u"state"_s, alertStateName(after)}};
        entry.reason = change.why.isEmpty() ? alert->annotations.value(u"description"_s) : whyWords(change.why);
        if (change.endsAt)
            entry.details.insert(u"endsAtUtc"_s, isoText(*change.endsAt));
        m_entries.push_back(std::move(entry));
        if (change.kind == Kind::Fired)
            m_news.fired.push_back(alert->key);
        else if (change.kind == Kind::Resolved)
            m_news.resolved.push_back(alert->key);
        else
            ++m_news.others;
    }

    static std::pair<QString, AlertState> toldAs(Kind kind)
    {
        switch (kind) {
        case Kind::Pending:
            return {u"alert.pending"_s, AlertState::Pending};
        case Kind::Fired:
            return {u"alert.fired"_s, AlertState::Firing};
        case Kind::Withdrawn:
            return {u"alert.withdrawn"_s, AlertState::Resolved};
        default:
            return {u"alert.resolved"_s, AlertState::Resolved};
        }
    }

    static QString whyWords(const QString &why)
    {
        if (why == u"rule-off")
            return u"Its rule was switched off"_s;
        return why == u"expired" ? u"It was not posted again in time"_s : u"Its condition does not hold any more"_s;
    }

    Transaction &m_transaction;
    Connection &m_sql;
    const std::vector<AlertCandidate> &m_candidates;
    std::map<qint64, Alert> m_known;
    std::map<QString, Alert> m_born;
    std::vector<const AlertChange *> m_new;
    std::map<std::tuple<Kind, qint64, qint64>, std::vector<qint64>> m_together;
    std::vector<JournalEntry> m_entries;
    AlertNews m_news;
};

} // namespace

AlertNews apply(Transaction &transaction, const std::vector<AlertCandidate> &candidates,
                const std::vector<AlertRule> &rules)
{
    const AlertLook look{transaction.now(), alertrows::lockLook(transaction)};
    const auto changes = judgeAlerts(marks(transaction.sql(), candidates), candidates, rules, look);
    if (!look.isPast())
        transaction.sql().exec(u"UPDATE alert_watch SET evaluated_at = ? WHERE id = 1"_s, {toMicros(look.now)});
    return changes.empty() ? AlertNews() : LookWriter(transaction, candidates).write(changes);
}

} // namespace loomdeck::alertstore
