// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertrows.h"
#include "alerts/alertstore.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck::alertrulestore {

namespace {

QJsonObject patience(const AlertRule &rule)
{
    QJsonObject json = rule.toJson();
    QJsonObject kept;
    for (const QString &key : {u"enabled"_s, u"forSeconds"_s, u"keepFiringSeconds"_s, u"bound"_s})
        kept.insert(key, json[key]);
    return kept;
}

} // namespace

std::vector<AlertRule> rules(Connection &connection, const std::vector<AlertRule> &base)
{
    std::vector<AlertRule> rules = base;
    connection.each(u"SELECT name, enabled, hold_for, keep_firing, bound, row_version, changed_by, changed_at FROM "
                    "alert_rules"_s,
                    {}, [&rules](const Row &row) {
                        for (AlertRule &rule : rules) {
                            if (rule.name != row.text(0))
                                continue;
                            rule.enabled = row.boolean(1);
                            rule.holdFor = Micros(row.integer(2));
                            rule.keepFiring = Micros(row.integer(3));
                            rule.bound = row.integer(4);
                            rule.rowVersion = row.integer(5);
                            rule.changedBy = row.text(6);
                            rule.changedAt = row.maybeTime(7);
                        }
                    });
    return rules;
}

Result<AlertRule> change(Transaction &transaction, const std::vector<AlertRule> &base, const alertrules::Wish &wish,
                         qint64 seenVersion, const QString &reason, const Actor &actor)
{
    Connection &sql = transaction.sql();
    alertrows::lockLook(transaction);
    const auto now = rules(sql, base);
    const auto wanted = alertrules::changed(now, wish);
    if (!wanted)
        return wanted.error();
    const AlertRule &before = *alertrules::find(now, wish.name);
    if (seenVersion >= 0 && seenVersion != before.rowVersion)
        return Error::conflict(u"RULE_CHANGED"_s,
                               u"%1 was changed by %2 meanwhile."_s.arg(before.name, before.changedBy),
                               u"Look at it again, then decide."_s)
            .with(u"rowVersion"_s, before.rowVersion);
    if (patience(before) == patience(*wanted))
        return Error::conflict(u"RULE_SAME"_s, u"%1 is set like that already."_s.arg(before.name),
                               u"Nothing is to be done."_s);
    sql.exec(
        u"INSERT INTO alert_rules (name, enabled, hold_for, keep_firing, bound, row_version, changed_by, changed_at) "
        "VALUES (?, ?, ?, ?, ?, 1, ?, ?) ON CONFLICT (name) DO UPDATE SET enabled = excluded.enabled, hold_for = "
        "excluded.hold_for, keep_firing = excluded.keep_firing, bound = excluded.bound, row_version = "
        "alert_rules.row_version + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at"_s,
        {wanted->name, wanted->enabled ? 1 : 0, static_cast<qint64>(wanted->holdFor.count()),
         static_cast<qint64>(wanted->keepFiring.count()), wanted->bound, actor.name, toMicros(transaction.now())});
    const auto after = rules(sql, base);
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = u"alert.rule"_s;
    entry.subjectType = u"alert-rule"_s;
    entry.subjectId = wish.name;
    entry.subjectName = wish.name;
    entry.reason = reason;
    entry.before = patience(before);
    entry.after = patience(*wanted);
    journal::append(transaction, entry);
    return *alertrules::find(after, wish.name);
}

} // namespace loomdeck::alertrulestore
