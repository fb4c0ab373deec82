// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertrows.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck::alertrows {

const QString &columns()
{
    static const QString text =
        u"a.key, a.id, a.fingerprint, a.labels, a.annotations, a.generator_url, a.rule, a.source, a.state, "
        "a.first_seen, coalesce(a.last_seen, w.evaluated_at, a.first_seen), a.starts_at, a.ends_at, a.times_fired, "
        "a.acknowledged_by, a.acknowledged_at, a.acknowledge_reason, a.snoozed_until, a.snoozed_by, a.escalated_at, "
        "a.expires_at, a.changed_at, a.row_version"_s;
    return text;
}

const QString &select()
{
    static const QString text = u"SELECT "_s + columns() + u" FROM alerts a CROSS JOIN alert_watch w WHERE "_s;
    return text;
}

Alert fromRow(const Row &row)
{
    Alert alert;
    alert.key = row.integer(0);
    alert.id = row.text(1);
    alert.fingerprint = row.text(2);
    alert.labels = LabelSet::fromJson(jsonObject(row, 3));
    alert.annotations = LabelSet::fromJson(jsonObject(row, 4));
    alert.generatorUrl = row.text(5);
    alert.rule = row.text(6);
    alert.source = row.text(7);
    alert.state = static_cast<AlertState>(row.integer(8));
    alert.firstSeen = row.time(9);
    alert.lastSeen = row.time(10);
    alert.startsAt = row.time(11);
    if (alert.state == AlertState::Resolved)
        alert.endsAt = row.maybeTime(12);
    alert.timesFired = static_cast<int>(row.integer(13));
    if (!row.isNull(15))
        alert.acknowledged = Acknowledgement{row.text(14), row.text(16), row.time(15)};
    alert.snoozedUntil = row.maybeTime(17);
    alert.snoozedBy = row.text(18);
    alert.escalatedAt = row.maybeTime(19);
    alert.expiresAt = row.maybeTime(20);
    alert.changedAt = row.time(21);
    alert.rowVersion = row.integer(22);
    return alert;
}

QString marksFor(qsizetype count)
{
    return u"?"_s + u", ?"_s.repeated(count - 1);
}

JournalEntry entry(const QString &kind, const Alert &alert, const Actor &actor)
{
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = kind;
    entry.subjectType = u"alert"_s;
    entry.subjectId = alert.id;
    entry.subjectKey = alert.key;
    entry.subjectName = alert.alertId();
    entry.planId = alert.label(alertlabel::planId);
    entry.branch = alert.label(alertlabel::branch);
    entry.details = {{u"fingerprint"_s, alert.fingerprint},
                     {u"title"_s, alert.title()},
                     {u"severity"_s, orNull(alert.label(alertlabel::severity))},
                     {u"labels"_s, alert.labels.toJson()},
                     {u"description"_s, orNull(alert.annotations.value(u"description"_s))},
                     {u"rule"_s, orNull(alert.rule)},
                     {u"source"_s, alert.source},
                     {u"timesFired"_s, alert.timesFired},
                     {u"startsAtUtc"_s, isoText(alert.startsAt)},
                     {u"lastSeenUtc"_s, isoText(alert.lastSeen)}};
    return entry;
}

std::optional<Timestamp> lockLook(Transaction &transaction)
{
    Connection &sql = transaction.sql();
    return sql
        .first(u"SELECT evaluated_at FROM alert_watch WHERE id = 1"_s + sql.pick(QString(), u" FOR UPDATE"_s), {},
               [](const Row &row) { return row.maybeTime(0); })
        .value_or(std::nullopt);
}

} // namespace loomdeck::alertrows
