// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/storystore.h"

#include "core/texttime.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck::storystore {

namespace {

const QString blueprintSelect =
    u"SELECT id, plan_key, chapter_index, slug, title, synopsis, structure FROM blueprints "_s;
const QString scrollSelect = u"SELECT id, blueprint_id, version_index, slug, title, synopsis, metadata FROM scrolls "_s;
const QString sectionSelect = u"SELECT id, scroll_id, section_index, slug, title, description FROM sections "_s;
const QString sceneColumns =
    u"s.id, s.section_id, s.scene_index, s.slug, s.title, s.description, s.draft, s.metadata, s.status"_s;

Blueprint blueprintFromRow(const Row &row)
{
    return {row.text(0), row.integer(1),   static_cast<int>(row.integer(2)), row.text(3), row.text(4),
            row.text(5), jsonValue(row, 6)};
}

Scroll scrollFromRow(const Row &row)
{
    return {row.text(0), row.text(1),       static_cast<int>(row.integer(2)), row.text(3), row.text(4),
            row.text(5), jsonObject(row, 6)};
}

Section sectionFromRow(const Row &row)
{
    return {row.text(0), row.text(1), static_cast<int>(row.integer(2)), row.text(3), row.text(4), row.text(5)};
}

Scene sceneFromRow(const Row &row)
{
    return {row.text(0), row.text(1),        static_cast<int>(row.integer(2)),
            row.text(3), row.text(4),        row.text(5),
            row.text(6), jsonObject(row, 7), static_cast<SceneStatus>(row.integer(8))};
}

template<typename T>
void giveId(Transaction &transaction, T &thing)
{
    if (thing.id.isEmpty())
        thing.id = transaction.ids().next();
}

} // namespace

int nextChapterIndex(Connection &connection, qint64 planKey)
{
    return static_cast<int>(connection.count(
        u"SELECT coalesce(max(chapter_index), 0) + 1 FROM blueprints WHERE plan_key = ?"_s, {planKey}));
}

void put(Transaction &transaction, Blueprint &blueprint)
{
    giveId(transaction, blueprint);
    transaction.sql().exec(
        u"INSERT INTO blueprints (id, plan_key, chapter_index, slug, title, synopsis, structure, created_at) VALUES "
        u"(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "slug = excluded.slug, title = excluded.title, synopsis = excluded.synopsis, structure = excluded.structure, updated_at = excluded.created_at"_s,
        {blueprint.id, blueprint.planKey, blueprint.chapterIndex, blueprint.slug, blueprint.title,
         bindText(blueprint.synopsis), bindJson(blueprint.structure), toMicros(transaction.now())});
}

std::optional<Blueprint> findBlueprint(Connection &connection, const QString &id)
{
    return connection.first(blueprintSelect + u"WHERE id = ?"_s, {id}, blueprintFromRow);
}

std::optional<Blueprint> newestBlueprint(Connection &connection, qint64 planKey)
{
    return connection.first(blueprintSelect + u"WHERE plan_key = ? ORDER BY chapter_index DESC LIMIT 1"_s, {planKey},
                            blueprintFromRow);
}

void put(Transaction &transaction, Scroll &scroll)
{
    giveId(transaction, scroll);
    transaction.sql().exec(
        u"INSERT INTO scrolls (id, blueprint_id, version_index, slug, title, synopsis, metadata, created_at) VALUES "
        u"(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "slug = excluded.slug, title = excluded.title, synopsis = excluded.synopsis, metadata = excluded.metadata, updated_at = excluded.created_at"_s,
        {scroll.id, scroll.blueprintId, scroll.versionIndex, scroll.slug, scroll.title, bindText(scroll.synopsis),
         bindJson(scroll.metadata), toMicros(transaction.now())});
}

std::optional<Scroll> findScroll(Connection &connection, const QString &id)
{
    return connection.first(scrollSelect + u"WHERE id = ?"_s, {id}, scrollFromRow);
}

void put(Transaction &transaction, Section &section)
{
    giveId(transaction, section);
    transaction.sql().exec(u"INSERT INTO sections (id, scroll_id, section_index, slug, title, description, created_at) "
                           u"VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                           "slug = excluded.slug, title = excluded.title, description = excluded.description"_s,
                           {section.id, section.scrollId, section.sectionIndex, section.slug, section.title,
                            bindText(section.description), toMicros(transaction.now())});
}

std::optional<Section> findSection(Connection &connection, const QString &id)
{
    return connection.first(sectionSelect + u"WHERE id = ?"_s, {id}, sectionFromRow);
}

std::optional<Section> sectionAt(Connection &connection, const QString &scrollId, int index)
{
    return connection.first(sectionSelect + u"WHERE scroll_id = ? AND section_index = ?"_s, {scrollId, index},
                            sectionFromRow);
}

void put(Transaction &transaction, Scene &scene)
{
    giveId(transaction, scene);
    transaction.sql().exec(u"INSERT INTO scenes (id, section_id, scene_index, slug, title, description, draft, "
                           u"metadata, status, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                           "ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, title = excluded.title, description = "
                           "excluded.description, draft = excluded.draft, metadata = excluded.metadata, "
                           "status = excluded.status, updated_at = excluded.created_at"_s,
                           {scene.id, scene.sectionId, scene.sceneIndex, scene.slug, scene.title,
                            bindText(scene.description), bindText(scene.draft), bindJson(scene.metadata),
                            static_cast<int>(scene.status), toMicros(transaction.now())});
}

std::optional<Scene> findScene(Connection &connection, const QString &id)
{
    return connection.first(u"SELECT %1 FROM scenes s WHERE s.id = ?"_s.arg(sceneColumns), {id}, sceneFromRow);
}

std::optional<Scene> sceneBySlug(Connection &connection, const QString &sectionId, const QString &slug)
{
    return connection.first(
        u"SELECT %1 FROM scenes s WHERE s.section_id = ? AND s.slug = ? LIMIT 1"_s.arg(sceneColumns), {sectionId, slug},
        sceneFromRow);
}

std::optional<Scene> nextPendingScene(Connection &connection, const QString &scrollId)
{
    return connection.first(
        u"SELECT %1 FROM scenes s JOIN sections x ON x.id = s.section_id WHERE x.scroll_id = ? AND s.status = 0 ORDER BY x.section_index, s.scene_index LIMIT 1"_s
            .arg(sceneColumns),
        {scrollId}, sceneFromRow);
}

int nextSceneIndex(Connection &connection, const QString &sectionId)
{
    return static_cast<int>(
        connection.count(u"SELECT coalesce(max(scene_index), 0) + 1 FROM scenes WHERE section_id = ?"_s, {sectionId}));
}

} // namespace loomdeck::storystore
