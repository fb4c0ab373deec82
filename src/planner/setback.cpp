// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/setback.h"

#include "lore/requirement.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

Setback loreSetback(const std::vector<LoreRequirement> &blocking)
{
    QStringList slugs, ids;
    QJsonArray rows;
    for (const LoreRequirement &one : blocking) {
        slugs << one.slug;
        ids << one.id;
        rows.append(QJsonObject{{u"slug"_s, one.slug},
                                {u"status"_s, loreStatusNames().at(static_cast<int>(one.status))},
                                {u"title"_s, one.title},
                                {u"notes"_s, one.notes},
                                {u"description"_s, one.description}});
    }
    Error error =
        Error::conflict(u"LORE_BLOCKED"_s, slugs.join(u", "), u"Fulfil the requirement; the item goes on by itself."_s);
    error.details.insert(u"blockedLoreRequirements"_s, rows);
    Setback setback{PhaseStatus::Blocked, WaitReason::Lore, error, false};
    setback.details.insert(u"blockedLoreIds"_s, QJsonArray::fromStringList(ids));
    return setback;
}

} // namespace loomdeck
