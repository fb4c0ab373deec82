// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lore/cast.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck::cast {

namespace {

const QString columns =
    u"id, plan_key, slug, display_name, role, importance, summary, notes, tracked, persona_id, agent_id, world_bible_entry_id, provenance, created_at, updated_at"_s;

Character fromRow(const Row &row)
{
    return {row.text(0),  row.integer(1), row.text(2),         row.text(3),    row.text(4),
            row.text(5),  row.text(6),    row.text(7),         row.boolean(8), row.text(9),
            row.text(10), row.text(11),   jsonObject(row, 12), row.time(13),   row.maybeTime(14)};
}

} // namespace

void put(Transaction &transaction, Character &character)
{
    if (character.id.isEmpty())
        character.id = transaction.ids().next();
    if (character.createdAt == Timestamp{})
        character.createdAt = transaction.now();
    transaction.sql().exec(
        u"INSERT INTO characters (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan_key, "
        u"slug) DO UPDATE SET display_name = excluded.display_name, "
        "role = excluded.role, importance = excluded.importance, summary = excluded.summary, notes = excluded.notes, "
        "tracked = excluded.tracked, "
        "persona_id = coalesce(excluded.persona_id, characters.persona_id), agent_id = coalesce(excluded.agent_id, "
        "characters.agent_id), "
        "world_bible_entry_id = coalesce(excluded.world_bible_entry_id, characters.world_bible_entry_id), provenance = excluded.provenance, updated_at = ?"_s
            .arg(columns),
        {character.id, character.planKey, character.slug, character.displayName, bindText(character.role),
         bindText(character.importance), bindText(character.summary), bindText(character.notes),
         character.tracked ? 1 : 0, bindText(character.personaId), bindText(character.agentId),
         bindText(character.worldBibleEntryId), bindJson(character.provenance), toMicros(character.createdAt),
         bindTime(character.updatedAt), toMicros(transaction.now())});
}

std::vector<Character> listOfPlan(Connection &connection, qint64 planKey)
{
    return connection.all(u"SELECT %1 FROM characters WHERE plan_key = ? ORDER BY display_name, id"_s.arg(columns),
                          {planKey}, fromRow);
}

CastGlance glance(Connection &connection, qint64 planKey, int atMost)
{
    CastGlance seen;
    connection.each(
        u"SELECT %1, count(*) OVER (), count(persona_id) OVER (), count(world_bible_entry_id) OVER () "
        "FROM characters WHERE plan_key = ? ORDER BY coalesce(updated_at, created_at) DESC, id DESC LIMIT ?"_s.arg(
            columns),
        {planKey, atMost}, [&seen](const Row &row) {
            seen.newest.push_back(fromRow(row));
            seen.total = row.integer(15);
            seen.personaLinked = row.integer(16);
            seen.worldBibleLinked = row.integer(17);
        });
    return seen;
}

} // namespace loomdeck::cast
