// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/notificationstore.h"

#include "alerts/alertstore.h"
#include "alerts/deliverycall.h"
#include "alerts/deliverystore.h"
#include "alerts/silencestore.h"
#include "core/json.h"
#include "core/texttime.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace loomdeck::notificationstore {

namespace {

QString setText(const std::set<quint64> &marks)
{
    QStringList texts;
    for (const quint64 mark : marks)
        texts.append(QString::number(mark, 16));
    return jsonListText(texts);
}

std::set<quint64> setFrom(const QString &text)
{
    std::set<quint64> marks;
    for (const QJsonValue &one : QJsonDocument::fromJson(text.toUtf8()).array())
        marks.insert(one.toString().toULongLong(nullptr, 16));
    return marks;
}

AlertVerdict verdictFrom(const Row &row)
{
    AlertVerdict verdict;
    verdict.alertKey = row.integer(0);
    verdict.receiver = row.text(1);
    verdict.integration = static_cast<int>(row.integer(2));
    verdict.kind = alertVerdictFromName(row.text(3));
    verdict.groupKey = row.text(4);
    verdict.details = QJsonDocument::fromJson(row.text(5).toUtf8()).object();
    verdict.delivery = row.integer(6);
    verdict.at = row.time(7);
    return verdict;
}

const QString verdictColumns = u"alert_key, receiver, integration, verdict, group_key, details, delivery_id, at"_s;

void keepGroup(Connection &sql, const GroupPlan &group)
{
    const auto &[key, receiver] = group.id;
    if (!group.row) {
        sql.exec(u"DELETE FROM notification_groups WHERE group_key = ? AND receiver = ?"_s, {key, receiver});
        return;
    }
    sql.exec(u"INSERT INTO notification_groups (group_key, receiver, next_at, flushed, seen_at) VALUES (?, ?, ?, ?, ?) "
             "ON CONFLICT (group_key, receiver) DO UPDATE SET next_at = excluded.next_at, flushed = excluded.flushed, "
             "seen_at = excluded.seen_at"_s,
             {key, receiver, toMicros(group.row->nextAt), group.row->hasFlushed ? 1 : 0, toMicros(group.row->seenAt)});
}

void keepLog(Connection &sql, const GroupPlan &group)
{
    for (const auto &[integration, entry] : group.log) {
        sql.exec(u"INSERT INTO notification_log (group_key, receiver, integration, at, firing, resolved) "
                 "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (group_key, receiver, integration) DO UPDATE SET "
                 "at = excluded.at, firing = excluded.firing, resolved = excluded.resolved"_s,
                 {group.id.first, group.id.second, integration, toMicros(entry.at), setText(entry.firing),
                  setText(entry.resolved)});
    }
}

void keepVerdict(Connection &sql, const AlertVerdict &verdict)
{
    // Written only where it says something else, for most of them are as they were.
    sql.exec(
        u"INSERT INTO alert_verdicts AS kept (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (alert_key, receiver, integration) DO UPDATE SET verdict = excluded.verdict, "
        "group_key = excluded.group_key, details = excluded.details, delivery_id = excluded.delivery_id, "
        "at = excluded.at WHERE kept.verdict <> excluded.verdict OR kept.details <> excluded.details OR "
        "kept.group_key <> excluded.group_key OR coalesce(kept.delivery_id, 0) <> coalesce(excluded.delivery_id, 0)"_s
            .arg(verdictColumns),
        {verdict.alertKey, verdict.receiver, verdict.integration, alertVerdictName(verdict.kind), verdict.groupKey,
         QString::fromUtf8(jsonText(verdict.details)),
         verdict.delivery ? QVariant(verdict.delivery) : QVariant(QMetaType::fromType<qlonglong>()),
         toMicros(verdict.at)});
}

} // namespace

NotifyInput input(Connection &connection, Timestamp now)
{
    NotifyInput found;
    Timestamp oldest = now;
    connection.each(u"SELECT group_key, receiver, next_at, flushed, seen_at FROM notification_groups"_s, {},
                    [&](const Row &row) {
                        const GroupRow group{row.time(2), row.boolean(3), row.time(4)};
                        oldest = std::min(oldest, group.seenAt);
                        found.groups.emplace(GroupId{row.text(0), row.text(1)}, group);
                    });
    connection.each(u"SELECT group_key, receiver, integration, at, firing, resolved FROM notification_log"_s, {},
                    [&](const Row &row) {
                        found.log[{GroupId{row.text(0), row.text(1)}, static_cast<int>(row.integer(2))}] = {
                            setFrom(row.text(4)), setFrom(row.text(5)), row.time(3)};
                    });
    found.alerts = alertstore::liveOrResolvedSince(connection, oldest);
    found.silences = silencestore::active(connection, now);
    connection.each(
        u"SELECT alert_key, receiver, integration, at, delivery_id FROM alert_verdicts "
        "WHERE alert_key IN (SELECT key FROM alerts WHERE state = 1)"_s,
        {}, [&](const Row &row) {
            found.said[{row.integer(0), row.text(1), static_cast<int>(row.integer(2))}] = {row.time(3), row.integer(4)};
        });
    return found;
}

qint64 apply(Transaction &transaction, const std::vector<GroupPlan> &groups)
{
    Connection &sql = transaction.sql();
    std::vector<NewDelivery> deliveries;
    for (const GroupPlan &group : groups) {
        for (const PlannedMessage &planned : group.messages) {
            AlertMessage message = planned.message;
            message.id = transaction.ids().next();
            deliveries.push_back(deliveryOf(message, planned.format, planned.to, planned.maxAlerts));
        }
    }
    const std::vector<qint64> ids = deliverystore::add(transaction, deliveries);
    size_t next = 0;
    for (const GroupPlan &group : groups) {
        keepGroup(sql, group);
        keepLog(sql, group);
        std::map<std::pair<int, qint64>, qint64> deliveryOfAlert;
        for (const PlannedMessage &planned : group.messages) {
            for (const qint64 key : planned.alertKeys)
                deliveryOfAlert[{planned.to.integration, key}] = ids[next];
            ++next;
        }
        for (AlertVerdict verdict : group.verdicts) {
            const auto sent = deliveryOfAlert.find({verdict.integration, verdict.alertKey});
            if (sent != deliveryOfAlert.end())
                verdict.delivery = sent->second;
            keepVerdict(sql, verdict);
        }
    }
    return static_cast<qint64>(deliveries.size());
}

std::vector<AlertVerdict> verdictsOf(Connection &connection, qint64 alertKey)
{
    return connection.all(
        u"SELECT %1 FROM alert_verdicts WHERE alert_key = ? ORDER BY receiver, integration"_s.arg(verdictColumns),
        {alertKey}, verdictFrom);
}

void prune(Transaction &transaction, Timestamp before)
{
    transaction.sql().exec(
        u"DELETE FROM notification_log WHERE at < ? AND NOT EXISTS (SELECT 1 FROM notification_groups g "
        "WHERE g.group_key = notification_log.group_key AND g.receiver = notification_log.receiver)"_s,
        {toMicros(before)});
    transaction.sql().exec(u"DELETE FROM alert_verdicts WHERE at < ? AND alert_key NOT IN (SELECT key FROM alerts)"_s,
                           {toMicros(before)});
}

} // namespace loomdeck::notificationstore
