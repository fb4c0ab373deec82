// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/bulkoperation.h"

#include "core/json.h"
#include "core/texttime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

QJsonObject BulkOperation::toJson() const
{
    return {{u"id"_s, id},
            {u"command"_s, bulkCommandId(command)},
            {u"fill"_s, QJsonObject{{u"providerId"_s, orNull(fill.providerId)},
                                    {u"modelId"_s, orNull(fill.modelId)},
                                    {u"agentId"_s, orNull(fill.agentId)}}},
            {u"pace"_s, pace},
            {u"query"_s, orNull(query)},
            {u"actor"_s, actor.name},
            {u"reason"_s, orNull(reason)},
            {u"state"_s, state},
            {u"total"_s, total},
            {u"done"_s, done},
            {u"succeeded"_s, succeeded},
            {u"refused"_s, refused},
            {u"jobId"_s, jobId},
            {u"createdAtUtc"_s, isoText(createdAt)},
            {u"finishedAtUtc"_s, orNull(isoText(finishedAt))}};
}

QJsonObject BulkOutcome::toJson() const
{
    return {{u"number"_s, number},           {u"backlogId"_s, backlogId}, {u"planName"_s, planName},
            {u"outcome"_s, orNull(outcome)}, {u"code"_s, orNull(code)},   {u"message"_s, orNull(message)}};
}

QJsonObject BulkPreview::toJson() const
{
    const auto lines = [](const std::vector<Line> &list) {
        QJsonArray array;
        for (const Line &line : list) {
            array.append(QJsonObject{{u"planId"_s, line.item.planId},
                                     {u"planName"_s, line.item.planName},
                                     {u"backlogId"_s, line.item.item.backlogId},
                                     {u"status"_s, itemStatusName(line.item.item.status)},
                                     {u"code"_s, orNull(line.verdict.code)},
                                     {u"reason"_s, orNull(line.verdict.reason)}});
        }
        return array;
    };
    QJsonArray why;
    for (const auto &[reason, count] : reasons)
        why.append(QJsonObject{{u"reason"_s, reason}, {u"count"_s, count}});
    return {{u"eligibleCount"_s, eligibleCount},
            {u"ineligibleCount"_s, ineligibleCount},
            {u"plans"_s, plans},
            {u"branches"_s, branches},
            {u"reasons"_s, why},
            {u"eligible"_s, lines(eligible)},
            {u"ineligible"_s, lines(ineligible)}};
}

} // namespace loomdeck
