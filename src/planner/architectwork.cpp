// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/outputs.h"
#include "core/ids.h"
#include "planner/phasework.h"
#include "planner/storystore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Designs a chapter. */
class ArchitectWork final : public PhaseWork
{
public:
    QString name() const override { return u"blueprint"_s; }

    void makeParts(Transaction &transaction, PhaseContext &context) const override
    {
        const QString known = context.anchor(u"chapterBlueprintId"_s);
        if (!known.isEmpty() && storystore::findBlueprint(transaction.sql(), known))
            return;
        Blueprint blueprint;
        // An imported item may name a blueprint that came without its row.
        blueprint.id = known;
        blueprint.planKey = context.plan.key;
        blueprint.chapterIndex = storystore::nextChapterIndex(transaction.sql(), context.plan.key);
        blueprint.slug = slugOf(context.item.backlogId, u"backlog-"_s + guidDigits(context.item.id));
        blueprint.title = context.item.description;
        storystore::put(transaction, blueprint);
        context.item.outputs = outputs::withValue(context.item.outputs, u"chapterBlueprintId"_s, blueprint.id);
    }

    QJsonObject facts(Connection &connection, const PhaseContext &context) const override
    {
        const auto blueprint = storystore::findBlueprint(connection, context.anchor(u"chapterBlueprintId"_s));
        return {{u"chapterIndex"_s, blueprint ? blueprint->chapterIndex : 1}};
    }

    PhaseResult apply(Transaction &transaction, PhaseContext &context, const QJsonValue &answer) const override
    {
        Blueprint blueprint = *storystore::findBlueprint(transaction.sql(), context.anchor(u"chapterBlueprintId"_s));
        blueprint.title = answer[u"title"].toString();
        blueprint.synopsis = answer[u"synopsis"].toString();
        blueprint.structure = answer[u"structure"];
        storystore::put(transaction, blueprint);
        return {
            u"Blueprint of \"%1\" drafted: %2 beats."_s.arg(blueprint.title).arg(blueprint.structure.toArray().size()),
            {{u"chapterBlueprintId"_s, blueprint.id}},
            {},
            {},
            {}};
    }
};

} // namespace

std::unique_ptr<PhaseWork> makeArchitectWork()
{
    return std::make_unique<ArchitectWork>();
}

} // namespace loomdeck
