// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/deliverystore.h"

#include "core/texttime.h"
#include "db/journal.h"

#include <map>

using namespace Qt::StringLiterals;

namespace loomdeck::deliverystore {

namespace {

// Later than any clock shows: what waits for a target that is closed.
constexpr qint64 never = 9'000'000'000'000'000'000;

const QString deliveryColumns = u"d.id, d.target_id, t.receiver, t.integration, d.message_id, d.format, d.group_key, "
                                u"d.reason, d.headline, d.severity, "
                                "d.firing, d.resolved, d.truncated, d.drill, d.replay_of, d.state, d.created_at, "
                                "d.next_at, d.ended_at, d.attempts, "
                                "d.status, d.words, d.content_type"_s;

Delivery deliveryFrom(const Row &row, bool withBody)
{
    Delivery found;
    found.id = row.integer(0);
    found.targetId = row.integer(1);
    NewDelivery &message = found.message;
    message.to = {row.text(2), static_cast<int>(row.integer(3))};
    message.messageId = row.text(4);
    message.format = row.text(5);
    message.groupKey = row.text(6);
    message.reason = row.text(7);
    message.headline = row.text(8);
    message.severity = row.text(9);
    message.firing = row.integer(10);
    message.resolved = row.integer(11);
    message.truncated = row.integer(12);
    message.isDrill = row.boolean(13);
    message.replayOf = row.integer(14);
    found.state = static_cast<DeliveryState>(row.integer(15));
    found.createdAt = row.time(16);
    found.nextAt = row.time(17);
    found.endedAt = row.maybeTime(18);
    found.attempts = static_cast<int>(row.integer(19));
    found.status = static_cast<int>(row.integer(20));
    found.words = row.text(21);
    message.contentType = row.text(22).toLatin1();
    if (withBody)
        message.body = row.text(23).toUtf8();
    return found;
}

QVariant keyOrNull(qint64 key)
{
    return key ? QVariant(key) : QVariant(QMetaType::fromType<qlonglong>());
}

JournalEntry entryOf(const QString &kind, qint64 id, const NewDelivery &message)
{
    JournalEntry entry;
    entry.kind = kind;
    entry.setActor(Actor::automation());
    entry.subjectType = u"delivery"_s;
    entry.subjectId = message.messageId;
    entry.subjectKey = id;
    entry.subjectName = message.headline;
    entry.details = {{u"receiver"_s, message.to.receiver},
                     {u"integration"_s, message.to.integration},
                     {u"delivery"_s, id},
                     {u"drill"_s, message.isDrill}};
    return entry;
}

} // namespace

qint64 targetId(Transaction &transaction, const DeliveryAddress &address)
{
    Connection &sql = transaction.sql();
    const Binds binds{address.receiver, address.integration};
    const QString select = u"SELECT id FROM delivery_targets WHERE receiver = ? AND integration = ?"_s;
    const auto idOf = [](const Row &row) { return row.integer(0); };
    if (const auto id = sql.first(select, binds, idOf))
        return *id;
    sql.exec(u"INSERT INTO delivery_targets (receiver, integration, state, stage) VALUES (?, ?, 0, 0) "
             "ON CONFLICT (receiver, integration) DO NOTHING"_s,
             binds);
    return sql.first(select, binds, idOf).value();
}

std::vector<qint64> add(Transaction &transaction, const std::vector<NewDelivery> &deliveries)
{
    Connection &sql = transaction.sql();
    std::map<DeliveryAddress, std::pair<qint64, bool>> targets;
    std::vector<qint64> ids;
    std::vector<JournalEntry> entries;
    const qint64 now = toMicros(transaction.now());
    for (const NewDelivery &message : deliveries) {
        auto known = targets.find(message.to);
        if (known == targets.end()) {
            const qint64 id = targetId(transaction, message.to);
            const bool open = sql.count(u"SELECT state FROM delivery_targets WHERE id = ?"_s, {id}) == 0;
            known = targets.emplace(message.to, std::pair(id, open)).first;
        }
        const auto [target, open] = known->second;
        ids.push_back(
            sql.count(u"INSERT INTO deliveries (message_id, target_id, format, group_key, reason, headline, severity, "
                      u"firing, resolved, "
                      "truncated, drill, replay_of, state, created_at, next_at, attempts, content_type, body) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0, ?, ?) RETURNING id"_s,
                      {message.messageId, target, message.format, message.groupKey, message.reason, message.headline,
                       message.severity, message.firing, message.resolved, message.truncated, message.isDrill ? 1 : 0,
                       // A drill finds out whether a target that is closed works again.
                       keyOrNull(message.replayOf), now, open || message.isDrill ? now : never,
                       QString::fromLatin1(message.contentType), QString::fromUtf8(message.body)}));
        entries.push_back(entryOf(u"delivery.queued"_s, ids.back(), message));
        entries.back().reason = message.reason;
    }
    if (!entries.empty())
        journal::append(transaction, entries);
    return ids;
}

std::vector<Delivery> due(Connection &connection, Timestamp now, int limit)
{
    return connection.all(
        u"SELECT %1, d.body FROM deliveries d JOIN delivery_targets t ON t.id = d.target_id "
        "WHERE d.state = 0 AND d.next_at <= ? AND (t.slowed_until IS NULL OR t.slowed_until <= ?) AND NOT EXISTS "
        "(SELECT 1 FROM deliveries e WHERE e.state = 0 AND e.target_id = d.target_id AND e.group_key = d.group_key AND "
        "e.id < d.id) ORDER BY d.next_at, d.id LIMIT ?"_s.arg(deliveryColumns),
        {toMicros(now), toMicros(now), limit}, [](const Row &row) { return deliveryFrom(row, true); });
}

std::vector<Delivery> list(Connection &connection, const Filter &filter)
{
    QStringList where;
    Binds binds;
    const auto add = [&](const QString &condition, const QVariant &value) {
        where.append(condition);
        binds.append(value);
    };
    if (!filter.receiver.isEmpty())
        add(u"d.target_id IN (SELECT id FROM delivery_targets WHERE receiver = ?)"_s, filter.receiver);
    if (filter.state)
        add(u"d.state = ?"_s, static_cast<int>(*filter.state));
    if (filter.failedOnly)
        where.append(u"(d.state = 2 OR (d.state = 0 AND d.words IS NOT NULL))"_s);
    if (filter.since)
        add(u"d.created_at >= ?"_s, toMicros(*filter.since));
    if (filter.until)
        add(u"d.created_at < ?"_s, toMicros(*filter.until));
    if (filter.before > 0)
        add(u"d.id < ?"_s, filter.before);
    binds.append(filter.limit);
    return connection.all(
        u"SELECT %1 FROM deliveries d JOIN delivery_targets t ON t.id = d.target_id %2 ORDER BY d.id DESC LIMIT ?"_s
            .arg(deliveryColumns, where.isEmpty() ? QString() : u"WHERE "_s + where.join(u" AND "_s)),
        binds, [](const Row &row) { return deliveryFrom(row, false); });
}

std::optional<Delivery> find(Connection &connection, qint64 id)
{
    return connection.first(
        u"SELECT %1, d.body FROM deliveries d JOIN delivery_targets t ON t.id = d.target_id WHERE d.id = ?"_s.arg(
            deliveryColumns),
        {id}, [](const Row &row) { return deliveryFrom(row, true); });
}

std::vector<DeliveryAttempt> attemptsOf(Connection &connection, qint64 id)
{
    return connection.all(
        u"SELECT number, node, started_at, latency, outcome, status, words, answer FROM "
        "delivery_attempts WHERE delivery_id = ? ORDER BY number"_s,
        {id}, [](const Row &row) {
            return DeliveryAttempt{
                static_cast<int>(row.integer(0)), row.text(1), row.time(2), Micros(row.integer(3)), row.text(4),
                static_cast<int>(row.integer(5)), row.text(6), row.text(7)};
        });
}

std::vector<qint64> replay(Transaction &transaction, const std::vector<qint64> &deliveries, const Actor &actor,
                           const QString &reason)
{
    std::vector<NewDelivery> again;
    for (const qint64 id : deliveries) {
        const auto found = find(transaction.sql(), id);
        if (!found || found->state == DeliveryState::Waiting)
            continue;
        again.push_back(found->message);
        again.back().replayOf = id;
        again.back().reason = u"replay"_s;
    }
    if (again.empty())
        return {};
    const auto ids = add(transaction, again);
    JournalEntry entry;
    entry.kind = u"delivery.replayed"_s;
    entry.setActor(actor);
    entry.subjectType = u"receiver"_s;
    entry.subjectId = entry.subjectName = again.front().to.receiver;
    entry.reason = reason;
    entry.details = {{u"count"_s, static_cast<qint64>(again.size())}};
    journal::append(transaction, entry);
    return ids;
}

} // namespace loomdeck::deliverystore
