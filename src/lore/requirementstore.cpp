// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lore/requirementstore.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck::requirementstore {

namespace {

const QString columns =
    u"id, plan_key, slug, title, status, description, notes, metadata, world_bible_entry_id, scroll_id, scene_id, created_by_pass_id, created_at, updated_at, extra"_s;

LoreRequirement fromRow(const Row &row)
{
    LoreRequirement requirement;
    requirement.id = row.text(0);
    requirement.planKey = row.integer(1);
    requirement.slug = row.text(2);
    requirement.title = row.text(3);
    requirement.status = static_cast<LoreStatus>(row.integer(4));
    requirement.description = row.text(5);
    requirement.notes = row.text(6);
    requirement.metadata = jsonObject(row, 7);
    requirement.worldBibleEntryId = row.text(8);
    requirement.scrollId = row.text(9);
    requirement.sceneId = row.text(10);
    requirement.createdByPassId = row.text(11);
    requirement.createdAt = row.time(12);
    requirement.updatedAt = row.maybeTime(13);
    requirement.extra = jsonObject(row, 14);
    return requirement;
}

} // namespace

void put(Transaction &transaction, LoreRequirement &requirement)
{
    if (requirement.id.isEmpty())
        requirement.id = transaction.ids().next();
    if (requirement.createdAt == Timestamp{})
        requirement.createdAt = transaction.now();
    transaction.sql().exec(
        u"INSERT INTO lore_requirements (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT "
        u"(plan_key, slug) DO UPDATE SET title = excluded.title, "
        "status = excluded.status, description = excluded.description, notes = excluded.notes, metadata = "
        "excluded.metadata, world_bible_entry_id = excluded.world_bible_entry_id, "
        "scroll_id = excluded.scroll_id, scene_id = excluded.scene_id, created_by_pass_id = "
        "excluded.created_by_pass_id, updated_at = excluded.updated_at, extra = excluded.extra, "
        "row_version = lore_requirements.row_version + 1"_s.arg(columns),
        {requirement.id, requirement.planKey, requirement.slug, requirement.title, static_cast<int>(requirement.status),
         bindText(requirement.description), bindText(requirement.notes), bindJson(requirement.metadata),
         bindText(requirement.worldBibleEntryId), bindText(requirement.scrollId), bindText(requirement.sceneId),
         bindText(requirement.createdByPassId), toMicros(requirement.createdAt), bindTime(requirement.updatedAt),
         bindJson(requirement.extra)});
}

std::optional<LoreRequirement> find(Connection &connection, const QString &id)
{
    return connection.first(u"SELECT %1 FROM lore_requirements WHERE id = ?"_s.arg(columns), {id}, fromRow);
}

std::optional<LoreRequirement> findBySlug(Connection &connection, qint64 planKey, const QString &slug)
{
    return connection.first(u"SELECT %1 FROM lore_requirements WHERE plan_key = ? AND slug = ?"_s.arg(columns),
                            {planKey, slug}, fromRow);
}

std::vector<LoreRequirement> listOfPlan(Connection &connection, qint64 planKey)
{
    return connection.all(u"SELECT %1 FROM lore_requirements WHERE plan_key = ? ORDER BY title, id"_s.arg(columns),
                          {planKey}, fromRow);
}

std::vector<LoreRequirement> pendingOfPlan(Connection &connection, qint64 planKey, int limit)
{
    return connection.all(
        u"SELECT %1 FROM lore_requirements WHERE plan_key = ? AND status <> 2 ORDER BY created_at, id LIMIT ?"_s.arg(
            columns),
        {planKey, limit}, fromRow);
}

LoreGlance glance(Connection &connection, qint64 planKey, int atMost)
{
    LoreGlance seen;
    // Ready ones come last, for one of them is enough to tell how many there are.
    connection.each(u"SELECT %1, count(*) OVER (), sum(CASE WHEN status = 2 THEN 1 ELSE 0 END) OVER (), "
                    "sum(CASE WHEN status = 1 THEN 1 ELSE 0 END) OVER () FROM lore_requirements WHERE plan_key = ? "
                    "ORDER BY CASE WHEN status = 2 THEN 1 ELSE 0 END, created_at, id LIMIT ?"_s.arg(columns),
                    {planKey, atMost}, [&seen](const Row &row) {
                        LoreRequirement one = fromRow(row);
                        if (one.status != LoreStatus::Ready)
                            seen.pending.push_back(std::move(one));
                        seen.total = row.integer(15);
                        seen.ready = row.integer(16);
                        seen.blocked = row.integer(17);
                    });
    return seen;
}

} // namespace loomdeck::requirementstore
