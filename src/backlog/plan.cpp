// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/plan.h"

#include "core/json.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

const QStringList &projectStatusNames()
{
    static const QStringList names{u"Active"_s, u"Paused"_s, u"Archived"_s};
    return names;
}

const QStringList &planStatusNames()
{
    static const QStringList names{u"Draft"_s, u"InProgress"_s, u"Complete"_s, u"Archived"_s};
    return names;
}

QJsonObject Project::toJson() const
{
    return {{u"id"_s, id},
            {u"title"_s, title},
            {u"logline"_s, orNull(logline)},
            {u"status"_s, projectStatusNames().at(static_cast<int>(status))},
            {u"planCount"_s, planCount},
            {u"activePlanCount"_s, activePlanCount}};
}

QJsonObject Plan::toJson() const
{
    return {{u"id"_s, id},
            {u"name"_s, name},
            {u"projectTitle"_s, projectTitle},
            {u"status"_s, planStatusNames().at(static_cast<int>(status))}};
}

QStringList branchLineage(const QStringList &given, const QString &primary, const QString &slug)
{
    if (!given.isEmpty())
        return given;
    if (primary.compare(slug, Qt::CaseInsensitive) != 0)
        return {primary, slug};
    return {};
}

QString branchOr(const QString &slug, const QString &primary)
{
    for (const QString &candidate : {slug.trimmed(), primary.trimmed()}) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return u"main"_s;
}

} // namespace loomdeck
