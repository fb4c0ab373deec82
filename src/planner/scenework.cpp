// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "core/ids.h"
#include "core/json.h"
#include "planner/phasework.h"
#include "planner/salientterms.h"
#include "planner/storystore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Drafts one scene. */
class SceneWork final : public PhaseWork
{
public:
    QString name() const override { return u"scene"_s; }
    bool invalidAnswerBlocks() const override { return true; }

    void makeParts(Transaction &transaction, PhaseContext &context) const override
    {
        auto scene = storystore::findScene(transaction.sql(), context.anchor(u"chapterSceneId"_s));
        if (!scene)
            scene = sceneFor(transaction, context);
        scene->status = SceneStatus::Drafting;
        storystore::put(transaction, *scene);
        const Section section = *storystore::findSection(transaction.sql(), scene->sectionId);
        for (const auto &[key, id] :
             {std::pair(u"chapterSceneId"_s, scene->id), std::pair(u"chapterSectionId"_s, section.id),
              std::pair(u"chapterScrollId"_s, section.scrollId)})
            context.item.outputs = outputs::withValue(context.item.outputs, key, id);
    }

    QJsonObject facts(Connection &connection, const PhaseContext &context) const override
    {
        const Scene scene = storystore::findScene(connection, context.anchor(u"chapterSceneId"_s)).value_or(Scene());
        const Section section = storystore::findSection(connection, scene.sectionId).value_or(Section());
        const Scroll scroll = storystore::findScroll(connection, section.scrollId).value_or(Scroll());
        const Blueprint blueprint = storystore::findBlueprint(connection, scroll.blueprintId).value_or(Blueprint());
        const QStringList terms =
            salientTerms({scene.title, scene.slug, scene.description, section.title, section.slug, section.description,
                          scroll.title, scroll.slug, scroll.synopsis, blueprint.title, blueprint.slug,
                          context.plan.name, context.plan.description, context.plan.projectTitle, context.branch});
        return {{u"sceneTitle"_s, scene.title},
                {u"sceneSlug"_s, scene.slug},
                {u"sceneDescription"_s, scene.description},
                {u"scrollTitle"_s, scroll.title},
                {u"salientTerms"_s, toJsonArray(terms)},
                {u"salientList"_s, terms.join(u", ")}};
    }

    QString fault(const PhaseContext &context, const QJsonObject &facts, const QString &answer) const override
    {
        if (answer.trimmed().isEmpty())
            return u"the draft is empty"_s;
        if (context.flag(u"skipSceneValidation"_s))
            return {};
        const QStringList missing = missingTerms(toStringList(facts[u"salientTerms"]), answer);
        return missing.isEmpty() ? QString() : u"the draft does not mention %1"_s.arg(missing.join(u", "));
    }

    PhaseResult apply(Transaction &transaction, PhaseContext &context, const QJsonValue &answer) const override
    {
        Scene scene = *storystore::findScene(transaction.sql(), context.anchor(u"chapterSceneId"_s));
        scene.draft = answer.toString();
        scene.status = SceneStatus::Completed;
        storystore::put(transaction, scene);
        return {u"Scene \"%1\" drafted: %2 characters."_s.arg(scene.title).arg(scene.draft.size()),
                {{u"chapterSceneId"_s, scene.id}, {u"sceneSlug"_s, scene.slug}},
                u"Scene draft: %1"_s.arg(scene.title),
                u"Drafted scene on branch %1."_s.arg(context.branch),
                {{u"sceneSlug"_s, scene.slug}}};
    }

private:
    /** The next undrafted scene of the scroll the item depends on; where there is none, a new one. */
    static Scene sceneFor(Transaction &transaction, const PhaseContext &context)
    {
        Connection &sql = transaction.sql();
        QString scrollId = context.anchor(u"chapterScrollId"_s), sectionId = context.anchor(u"chapterSectionId"_s);
        for (const QString &token : context.item.inputs) {
            if (!scrollId.isEmpty())
                break;
            const auto maker = itemstore::producerOf(sql, context.plan.key, token);
            const auto item = maker ? itemstore::findByKey(sql, maker->key) : std::nullopt;
            scrollId = item ? outputs::value(item->outputs, u"chapterScrollId"_s) : QString();
            sectionId = item ? outputs::value(item->outputs, u"chapterSectionId"_s) : QString();
        }
        const QString wanted = context.anchor(u"chapterSceneId"_s);
        if (wanted.isEmpty()) {
            if (auto pending = storystore::nextPendingScene(sql, scrollId))
                return *pending;
        }
        const Section section = sectionFor(transaction, context, scrollId, sectionId);
        Scene scene;
        scene.id = wanted;
        scene.sectionId = section.id;
        scene.sceneIndex = storystore::nextSceneIndex(sql, section.id);
        scene.slug = slugOf(context.item.backlogId, u"backlog-"_s + guidDigits(context.item.id));
        scene.title = context.item.description;
        return scene;
    }

    static Section sectionFor(Transaction &transaction, const PhaseContext &context, const QString &scrollId,
                              const QString &sectionId)
    {
        Connection &sql = transaction.sql();
        if (auto known = storystore::findSection(sql, sectionId))
            return *known;
        const QString slug = slugOf(context.item.backlogId, u"backlog-"_s + guidDigits(context.item.id));
        auto scroll = storystore::findScroll(sql, scrollId);
        if (!scroll) {
            auto blueprint = storystore::newestBlueprint(sql, context.plan.key);
            if (!blueprint) {
                blueprint =
                    Blueprint{{},   context.plan.key,         storystore::nextChapterIndex(sql, context.plan.key),
                              slug, context.item.description, {},
                              {}};
                storystore::put(transaction, *blueprint);
            }
            scroll = Scroll{scrollId, blueprint->id, 1, slug, context.item.description, {}, {}};
            storystore::put(transaction, *scroll);
        }
        if (auto first = storystore::sectionAt(sql, scroll->id, 1))
            return *first;
        Section section{sectionId, scroll->id, 1, u"section-1"_s, context.item.description, {}};
        storystore::put(transaction, section);
        return section;
    }
};

} // namespace

std::unique_ptr<PhaseWork> makeSceneWork()
{
    return std::make_unique<SceneWork>();
}

} // namespace loomdeck
