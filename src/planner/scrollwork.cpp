// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/planstore.h"
#include "core/ids.h"
#include "lore/requirementstore.h"
#include "planner/phasework.h"
#include "planner/storystore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Breaks a chapter into sections and scenes. */
class ScrollWork final : public PhaseWork
{
public:
    QString name() const override { return u"scroll"_s; }
    bool invalidAnswerBlocks() const override { return true; }

    void makeParts(Transaction &transaction, PhaseContext &context) const override
    {
        const Blueprint blueprint = blueprintFor(transaction, context);
        auto scroll = storystore::findScroll(transaction.sql(), context.anchor(u"chapterScrollId"_s));
        if (!scroll) {
            scroll = Scroll{context.anchor(u"chapterScrollId"_s),
                            blueprint.id,
                            1,
                            slugOf(context.item.backlogId, u"backlog-"_s + guidDigits(context.item.id)),
                            context.item.description,
                            {},
                            {}};
            storystore::put(transaction, *scroll);
        }
        auto section = storystore::sectionAt(transaction.sql(), scroll->id, 1);
        if (!section) {
            section = Section{
                context.anchor(u"chapterSectionId"_s), scroll->id, 1, u"section-1"_s, context.item.description, {}};
            storystore::put(transaction, *section);
        }
        for (const auto &[key, id] :
             {std::pair(u"chapterScrollId"_s, scroll->id), std::pair(u"chapterSectionId"_s, section->id),
              std::pair(u"chapterBlueprintId"_s, scroll->blueprintId)})
            context.item.outputs = outputs::withValue(context.item.outputs, key, id);
    }

    QJsonObject facts(Connection &connection, const PhaseContext &context) const override
    {
        const auto blueprint = storystore::findBlueprint(connection, context.anchor(u"chapterBlueprintId"_s));
        QStringList lore;
        for (const LoreRequirement &requirement : requirementstore::listOfPlan(connection, context.plan.key)) {
            if (requirement.status == LoreStatus::Ready)
                lore << requirement.title;
        }
        return {{u"chapterIndex"_s, blueprint ? blueprint->chapterIndex : 1},
                {u"blueprintTitle"_s, blueprint ? blueprint->title : QString()},
                {u"blueprintSynopsis"_s, blueprint ? blueprint->synopsis : QString()},
                {u"loreList"_s, lore.isEmpty() ? u"none"_s : lore.join(u", ")}};
    }

    PhaseResult apply(Transaction &transaction, PhaseContext &context, const QJsonValue &answer) const override
    {
        Scroll scroll = *storystore::findScroll(transaction.sql(), context.anchor(u"chapterScrollId"_s));
        planstore::lockStory(transaction, context.plan.key);
        scroll.slug = slugOf(answer[u"scrollSlug"].toString(), scroll.slug);
        scroll.title = answer[u"title"].toString();
        scroll.synopsis = answer[u"synopsis"].toString();
        scroll.metadata.insert(u"backlogItemId"_s, context.item.backlogId);
        storystore::put(transaction, scroll);
        int index = 0, scenes = 0;
        for (const QJsonValue &value : answer[u"sections"].toArray())
            scenes += writeSection(transaction, scroll.id, ++index, value.toObject());
        return {u"Scroll \"%1\" refined: %2 sections, %3 scenes."_s.arg(scroll.title).arg(index).arg(scenes),
                {{u"chapterScrollId"_s, scroll.id}},
                u"Scroll refined: %1"_s.arg(scroll.title),
                u"Refined scroll on branch %1."_s.arg(context.branch),
                {{u"scrollSlug"_s, scroll.slug}}};
    }

private:
    /** The blueprint the item names, else that of the item it depends on, else the newest, else a new one. */
    static Blueprint blueprintFor(Transaction &transaction, const PhaseContext &context)
    {
        Connection &sql = transaction.sql();
        QString id = context.anchor(u"chapterBlueprintId"_s);
        for (const QString &token : context.item.inputs) {
            if (!id.isEmpty())
                break;
            const auto maker = itemstore::producerOf(sql, context.plan.key, token);
            const auto item = maker ? itemstore::findByKey(sql, maker->key) : std::nullopt;
            id = item ? outputs::value(item->outputs, u"chapterBlueprintId"_s) : QString();
        }
        auto found =
            id.isEmpty() ? storystore::newestBlueprint(sql, context.plan.key) : storystore::findBlueprint(sql, id);
        if (found)
            return *found;
        Blueprint blueprint;
        blueprint.id = id;
        blueprint.planKey = context.plan.key;
        blueprint.chapterIndex = storystore::nextChapterIndex(sql, context.plan.key);
        blueprint.slug = slugOf(context.item.backlogId, u"backlog-"_s + guidDigits(context.item.id));
        blueprint.title = context.item.description;
        storystore::put(transaction, blueprint);
        return blueprint;
    }

    static int writeSection(Transaction &transaction, const QString &scrollId, int index, const QJsonObject &said)
    {
        Section section = storystore::sectionAt(transaction.sql(), scrollId, index)
                              .value_or(Section{{}, scrollId, index, {}, {}, {}});
        section.slug = slugOf(said[u"sectionSlug"].toString(), u"section-%1"_s.arg(index));
        section.title = said[u"title"].toString();
        section.description = said[u"summary"].toString();
        storystore::put(transaction, section);
        const QJsonArray scenes = said[u"scenes"].toArray();
        for (const QJsonValue &value : scenes) {
            const QJsonObject one = value.toObject();
            const QString slug = slugOf(one[u"sceneSlug"].toString(), u"scene"_s);
            Scene scene = storystore::sceneBySlug(transaction.sql(), section.id, slug)
                              .value_or(Scene{{},
                                              section.id,
                                              storystore::nextSceneIndex(transaction.sql(), section.id),
                                              {},
                                              {},
                                              {},
                                              {},
                                              {},
                                              SceneStatus::Pending});
            scene.slug = slug;
            scene.title = one[u"title"].toString();
            scene.description = one[u"goal"].toString();
            scene.metadata = one;
            storystore::put(transaction, scene);
        }
        return static_cast<int>(scenes.size());
    }
};

} // namespace

std::unique_ptr<PhaseWork> makeScrollWork()
{
    return std::make_unique<ScrollWork>();
}

} // namespace loomdeck
