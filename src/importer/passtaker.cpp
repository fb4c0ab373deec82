// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "db/jsoncolumn.h"
#include "importer/takers.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

void takePass(Taking &taking, const Record &record)
{
    RecordReader in(record);
    const QString id = in.requiredGuid(u"id"_s);
    const QString planId = in.requiredGuid(u"fictionPlanId"_s);
    const auto index = in.integer(u"passIndex"_s, 0, std::numeric_limits<int>::max());
    const QString title = in.text(u"title"_s);
    const QString summary = in.text(u"summary"_s);
    QJsonObject metadata = in.json(in.either(u"metadata"_s, u"metadataJson"_s));
    const auto createdAt = in.time(u"createdAtUtc"_s);
    in.ignore({u"updatedAtUtc"_s});
    in.check();
    if (!index) {
        throw Failure(Error::badInput(u"FIELD_REQUIRED"_s, u"%1 is missing."_s.arg(in.path(u"passIndex"_s)),
                                      u"Send the number of the pass."_s)
                          .with(u"path"_s, in.path(u"passIndex"_s)));
    }
    taking.once(id, record.at(u"id"_s), u"The pass "_s + id);
    taking.once(u"%1/%2"_s.arg(planId).arg(*index), record.at(u"passIndex"_s), u"The pass %1"_s.arg(*index));
    const QJsonObject unknown = in.unknown();
    taking.report.kept(unknown);
    for (auto it = unknown.begin(); it != unknown.end(); ++it)
        metadata.insert(it.key(), it.value());
    const Plan &plan = taking.plan(planId, record.at(u"fictionPlanId"_s));
    // A pass is written once and never changed by the reference.
    const qint64 inserted = taking.sql.exec(
        u"INSERT INTO plan_passes (id, plan_key, pass_index, title, summary, metadata, created_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
        {id, plan.key, *index, bindText(title), bindText(summary), bindJson(metadata),
         toMicros(createdAt.value_or(taking.tx.now()))});
    if (inserted == 0)
        return taking.report.unchanged(u"pass"_s);
    taking.report.created(u"pass"_s, u"%1 of %2"_s.arg(*index).arg(plan.name));
}

} // namespace loomdeck::takers
