// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/outputs.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/bulkinsert.h"
#include "db/jsoncolumn.h"
#include "demo/planwriter.h"
#include "demo/told.h"
#include "lore/requirement.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

enum : quint64 { CharacterId = 130, EntryId, LoreId, ObligationId, PassId, Promise, Said };

constexpr int cast = 3;

struct Person
{
    QString name, role, importance;
};

std::array<Person, cast> castOf(const PlanScript &script)
{
    const WorldWords &world = script.world();
    return {Person{world.lead, u"protagonist"_s, u"high"_s}, Person{world.support, u"support"_s, u"medium"_s},
            Person{world.rival, u"antagonist"_s, u"medium"_s}};
}

QString jsonOf(const QJsonObject &object)
{
    return QString::fromUtf8(jsonText(object));
}

void writeCast(Connection &sql, const std::vector<PlanScript> &scripts)
{
    BulkInsert personas(sql, u"personas"_s, {u"id"_s, u"name"_s, u"kind"_s, u"role"_s, u"voice"_s, u"created_at"_s});
    BulkInsert characters(sql, u"characters"_s,
                          {u"id"_s, u"plan_key"_s, u"slug"_s, u"display_name"_s, u"role"_s, u"importance"_s,
                           u"summary"_s, u"tracked"_s, u"persona_id"_s, u"created_at"_s});
    for (const PlanScript &script : scripts) {
        const qint64 at = toMicros(script.createdAt() + 12min);
        const auto people = castOf(script);
        for (int i = 0; i < cast; ++i) {
            const Person &one = people[static_cast<size_t>(i)];
            const bool played = i < 2;
            if (played)
                personas.add({script.personaId(i), one.name, u"RolePlayCharacter"_s, one.role,
                              u"First person, low voice"_s, at});
            characters.add({guidAt(script.createdAt(), script.dice(CharacterId, i)), script.planKey,
                            slugOf(one.name, u"character-%1"_s.arg(i + 1)), one.name, one.role, one.importance,
                            u"%1 of \"%2\"."_s.arg(one.role.at(0).toUpper() + one.role.mid(1), script.book().title),
                            played ? 1 : 0, bindText(played ? script.personaId(i) : QString()), at});
        }
    }
    personas.flush();
    characters.flush();
}

void writeBible(Connection &sql, const std::vector<PlanScript> &scripts)
{
    BulkInsert bibles(sql, u"world_bibles"_s, {u"id"_s, u"plan_key"_s, u"domain"_s, u"branch"_s, u"created_at"_s});
    BulkInsert entries(sql, u"world_bible_entries"_s,
                       {u"id"_s, u"world_bible_id"_s, u"slug"_s, u"name"_s, u"category"_s, u"summary"_s, u"status"_s,
                        u"content"_s, u"version"_s, u"change_type"_s, u"sequence"_s, u"is_active"_s, u"branch"_s,
                        u"source_backlog_id"_s, u"created_at"_s});
    for (const PlanScript &script : scripts)
        bibles.add({script.worldBibleId, script.planKey, u"core"_s, script.profile().branch,
                    toMicros(script.createdAt() + 15min)});
    bibles.flush();
    for (const PlanScript &script : scripts) {
        qint64 sequence = 0;
        const auto add = [&](const QString &category, const QString &name) {
            const QString summary =
                u"What the book knows: %1."_s.arg(sceneWords(script.world(), script.dice(Said, sequence)));
            ++sequence;
            entries.add({guidAt(script.createdAt(), script.dice(EntryId, sequence)), script.worldBibleId,
                         category + u':' + slugOf(name, u"entry"_s), name, category, summary, u"active"_s,
                         jsonOf({{u"category"_s, category}, {u"summary"_s, summary}}), 1, u"Seed"_s, sequence, 1,
                         script.profile().branch, u"world-bible"_s, toMicros(script.createdAt() + 16min)});
        };
        if (script.profile().share == 0)
            continue;
        for (const Person &one : castOf(script))
            add(u"characters"_s, one.name);
        for (const QString &place : script.world().places)
            add(u"locations"_s, place);
        add(u"systems"_s, script.world().customs[0]);
    }
    entries.flush();
}

QJsonObject provenance(const PlanScript &script)
{
    return {{u"source"_s, u"vision"_s},
            {u"planId"_s, script.id},
            {u"branchSlug"_s, script.profile().branch},
            {u"backlogId"_s, u"vision-plan"_s}};
}

/** What a scene waits for names that scene; the rest is ready or planned for later chapters. */
void writeLore(Connection &sql, const std::vector<PlanScript> &scripts)
{
    BulkInsert rows(sql, u"lore_requirements"_s,
                    {u"id"_s, u"plan_key"_s, u"slug"_s, u"title"_s, u"status"_s, u"description"_s, u"notes"_s,
                     u"metadata"_s, u"scene_id"_s, u"created_at"_s, u"updated_at"_s, u"row_version"_s});
    QHash<std::pair<qint64, QString>, QString> waitingScenes;
    forTold(scripts, [&](const PlanScript &script, const Work &work) {
        if (work.fate == Fate::Lore)
            waitingScenes.insert({script.planKey, work.item.waitDetail},
                                 script.sceneId(work.piece.chapter, work.piece.scene));
    });
    for (const PlanScript &script : scripts) {
        if (script.profile().share == 0)
            continue;
        int number = 0;
        for (const QString &custom : script.world().customs) {
            const QString slug = slugOf(custom, u"lore"_s);
            const QString scene = waitingScenes.value({script.planKey, slug});
            const LoreStatus status = !scene.isEmpty() ? LoreStatus::Blocked
                                      : number == 3    ? LoreStatus::Planned
                                                       : LoreStatus::Ready;
            QJsonObject metadata = provenance(script);
            metadata.insert(u"requiredFor"_s, QJsonArray{u"scene-draft"_s});
            rows.add({guidAt(script.createdAt(), script.dice(LoreId, number)), script.planKey, slug, custom,
                      static_cast<int>(status), u"How the %1 works, and what it costs."_s.arg(custom),
                      bindText(status == LoreStatus::Ready ? u"Settled while the vision was drafted."_s : QString()),
                      jsonOf(metadata), bindText(scene), toMicros(script.createdAt() + 12min + Micros(number)),
                      toMicros(script.createdAt() + 40min), 1});
            ++number;
        }
    }
    rows.flush();
}

void writeObligations(Connection &sql, const std::vector<PlanScript> &scripts)
{
    BulkInsert rows(sql, u"obligations"_s,
                    {u"id"_s, u"plan_key"_s, u"persona_id"_s, u"slug"_s, u"title"_s, u"description"_s, u"status"_s,
                     u"source_phase"_s, u"source_backlog_id"_s, u"branch"_s, u"metadata"_s, u"resolved_at"_s,
                     u"resolved_by"_s, u"created_at"_s});
    for (const PlanScript &script : scripts) {
        if (script.profile().share == 0)
            continue;
        const Timestamp now = script.basis().now;
        QSet<QString> used;
        for (qint64 i = 0; i < 4; ++i) {
            Dice dice = script.dice(Promise, i);
            const QString title = promiseWords(script.world(), dice);
            const QString slug = slugOf(title, u"promise"_s);
            if (used.contains(slug))
                continue;
            used.insert(slug);
            const Timestamp at = std::max(script.createdAt() + 13min, now - dice.between(2h, 110h));
            const bool resolved = dice.chance(30);
            rows.add({guidAt(at, script.dice(ObligationId, i)), script.planKey,
                      script.personaId(static_cast<int>(i % 2)), slug, title,
                      u"Said in the vision; holds until a later chapter lets it go."_s, resolved ? 1 : 0,
                      u"VisionPlanner"_s, u"vision-plan"_s, script.profile().branch,
                      jsonOf({{u"source"_s, u"vision"_s}, {u"branchSlug"_s, script.profile().branch}}),
                      bindTime(resolved ? std::optional(std::min(at + 90min, now)) : std::nullopt),
                      bindText(resolved ? u"ops.admin"_s : QString()), toMicros(at)});
        }
    }
    rows.flush();
}

void writePasses(Connection &sql, const std::vector<PlanScript> &scripts)
{
    BulkInsert rows(
        sql, u"plan_passes"_s,
        {u"id"_s, u"plan_key"_s, u"pass_index"_s, u"title"_s, u"summary"_s, u"metadata"_s, u"created_at"_s});
    forTold(scripts, [&](const PlanScript &script, const Work &work) {
        if (work.piece.phase() != Phase::IterativePlanner || work.fate != Fate::Complete)
            return;
        const QString index = outputs::value(work.item.outputs, u"iterationIndex"_s);
        const QString summary =
            u"From here on %1."_s.arg(sceneWords(script.world(), script.dice(Said, work.piece.index)));
        rows.add({guidAt(*work.begun, script.dice(PassId, work.piece.index)), script.planKey, index.toLongLong(),
                  u"Iteration %1"_s.arg(index), summary, jsonOf({{u"storyAdjustments"_s, QJsonArray{summary}}}),
                  toMicros(*work.item.completedAt)});
    });
    rows.flush();
}

} // namespace

void writeWorlds(Transaction &transaction, const std::vector<PlanScript> &scripts)
{
    Connection &sql = transaction.sql();
    writeCast(sql, scripts);
    writeBible(sql, scripts);
    writeLore(sql, scripts);
    writeObligations(sql, scripts);
    writePasses(sql, scripts);
}

} // namespace loomdeck
