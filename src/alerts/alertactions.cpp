// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertrows.h"
#include "alerts/alertstore.h"
#include "core/json.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::alertstore {

namespace {

constexpr Micros longestSnooze = 24h * 30;

Error noSuchAlert()
{
    return Error::notFound(u"ALERT_NOT_FOUND"_s, u"There is no such alert."_s,
                           u"Reload the list of alerts; resolved ones are forgotten after a month."_s);
}

Error isOver(const Alert &alert)
{
    return Error::conflict(u"ALERT_RESOLVED"_s, u"%1 resolved at %2."_s.arg(alert.title(), isoText(alert.endsAt)),
                           u"Nothing is to be done about it."_s);
}

std::optional<Alert> locked(Transaction &transaction, const QString &id)
{
    Connection &sql = transaction.sql();
    return sql.first(alertrows::select() + u"a.id = ?"_s + sql.pick(QString(), u" FOR UPDATE OF a"_s), {id},
                     alertrows::fromRow);
}

/** Writes what people did to an alert, and journals it. */
void put(Transaction &transaction, Alert &alert, JournalEntry entry, const QString &reason)
{
    alert.changedAt = transaction.now();
    ++alert.rowVersion;
    const auto &seen = alert.acknowledged;
    transaction.sql().exec(
        u"UPDATE alerts SET acknowledged_by = ?, acknowledged_at = ?, acknowledge_reason = ?, snoozed_until = ?, "
        "snoozed_by = ?, escalated_at = ?, changed_at = ?, row_version = ? WHERE key = ?"_s,
        {bindText(seen ? seen->by : QString()), bindTime(seen ? std::optional(seen->at) : std::nullopt),
         bindText(seen ? seen->reason : QString()), bindTime(alert.snoozedUntil), bindText(alert.snoozedBy),
         bindTime(alert.escalatedAt), toMicros(alert.changedAt), alert.rowVersion, alert.key});
    entry.reason = reason;
    journal::append(transaction, entry);
}

QJsonObject ackState(const Alert &alert)
{
    return {{u"acknowledgedBy"_s, orNull(alert.acknowledged ? alert.acknowledged->by : QString())}};
}

QJsonObject snoozeState(const Alert &alert)
{
    return {{u"snoozedUntilUtc"_s, orNull(isoText(alert.snoozedUntil))}};
}

} // namespace

Result<Alert> acknowledge(Transaction &transaction, const QString &id, const QString &reason, const Actor &actor)
{
    auto alert = locked(transaction, id);
    if (!alert)
        return noSuchAlert();
    if (!alert->isLive())
        return isOver(*alert);
    if (alert->acknowledged)
        return Error::conflict(u"ALERT_ACKNOWLEDGED"_s, u"%1 acknowledged it already."_s.arg(alert->acknowledged->by),
                               u"Talk to them, or take the acknowledgement back first."_s)
            .with(u"acknowledgedBy"_s, alert->acknowledged->by);
    JournalEntry entry = alertrows::entry(u"alert.acknowledge"_s, *alert, actor);
    entry.before = ackState(*alert);
    alert->acknowledged = Acknowledgement{actor.name, reason, transaction.now()};
    entry.after = ackState(*alert);
    put(transaction, *alert, entry, reason);
    return *std::move(alert);
}

Result<Alert> unacknowledge(Transaction &transaction, const QString &id, const QString &reason, const Actor &actor)
{
    auto alert = locked(transaction, id);
    if (!alert)
        return noSuchAlert();
    if (!alert->acknowledged)
        return Error::conflict(u"ALERT_NOT_ACKNOWLEDGED"_s, u"Nobody acknowledged it."_s, u"Nothing is to be done."_s);
    JournalEntry entry = alertrows::entry(u"alert.unacknowledge"_s, *alert, actor);
    entry.before = ackState(*alert);
    alert->acknowledged.reset();
    entry.after = ackState(*alert);
    put(transaction, *alert, entry, reason);
    return *std::move(alert);
}

Result<Alert> snooze(Transaction &transaction, const QString &id, const std::optional<Timestamp> &until,
                     const QString &reason, const Actor &actor)
{
    auto alert = locked(transaction, id);
    if (!alert)
        return noSuchAlert();
    if (until && !alert->isLive())
        return isOver(*alert);
    if (!until && !alert->isSnoozed(transaction.now()))
        return Error::conflict(u"ALERT_NOT_SNOOZED"_s, u"The alert is not snoozed."_s, u"Nothing is to be done."_s);
    if (until && (*until <= transaction.now() || *until > transaction.now() + longestSnooze))
        return Error::badInput(u"SNOOZE_TIME"_s, u"An alert cannot be snoozed until %1."_s.arg(isoText(*until)),
                               u"Choose a time within the next 30 days."_s);
    JournalEntry entry = alertrows::entry(until ? u"alert.snooze"_s : u"alert.unsnooze"_s, *alert, actor);
    entry.before = snoozeState(*alert);
    alert->snoozedUntil = until;
    alert->snoozedBy = until ? actor.name : QString();
    entry.after = snoozeState(*alert);
    put(transaction, *alert, entry, reason);
    return *std::move(alert);
}

bool escalate(Transaction &transaction, const QString &id, const QString &why)
{
    auto alert = locked(transaction, id);
    if (!alert || alert->state != AlertState::Firing || alert->escalatedAt)
        return false;
    JournalEntry entry = alertrows::entry(u"alert.escalated"_s, *alert, Actor::automation());
    alert->escalatedAt = transaction.now();
    entry.after = QJsonObject{{u"escalatedAtUtc"_s, isoText(*alert->escalatedAt)}};
    put(transaction, *alert, entry, why);
    return true;
}

} // namespace loomdeck::alertstore
