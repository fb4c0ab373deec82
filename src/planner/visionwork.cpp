// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/backlogsync.h"
#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "core/json.h"
#include "lore/cast.h"
#include "lore/requirementstore.h"
#include "planner/phasework.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Turns a premise into a cast, lore requirements and a backlog. */
class VisionWork final : public PhaseWork
{
public:
    QString name() const override { return u"vision"_s; }
    void makeParts(Transaction &, PhaseContext &) const override {}

    QJsonObject facts(Connection &connection, const PhaseContext &context) const override
    {
        QStringList lines;
        for (const ItemWithTask &both : itemstore::listOfPlan(connection, context.plan.key))
            lines << u"- %1: %2 (%3)"_s.arg(both.item.backlogId, both.item.description,
                                            itemStatusName(both.item.status));
        return {{u"backlog"_s, lines.join(u'\n')}};
    }

    PhaseResult apply(Transaction &transaction, PhaseContext &context, const QJsonValue &answer) const override
    {
        const QJsonObject vision = answer.toObject();
        const int characters = writeCast(transaction, context, vision);
        const int lore = writeLore(transaction, context, vision[u"loreNeeds"].toArray());
        const int items = syncBacklog(transaction, context.plan, listed(vision[u"planningBacklog"].toArray()),
                                      {context.conversationId, context.agentId, context.branch});
        return {
            u"Vision drafted: %1 characters, %2 lore needs, %3 backlog items."_s.arg(characters).arg(lore).arg(items),
            {{u"characters"_s, characters}, {u"loreRequirements"_s, lore}, {u"backlogItems"_s, items}},
            {},
            {},
            {}};
    }

private:
    static QJsonObject provenance(const PhaseContext &context)
    {
        QJsonObject from{{u"source"_s, u"vision"_s},
                         {u"planId"_s, context.plan.id},
                         {u"branchSlug"_s, context.branch},
                         {u"backlogId"_s, context.item.backlogId}};
        const QStringList lineage = branchLineage({}, context.plan.primaryBranch, context.branch);
        if (!lineage.isEmpty())
            from.insert(u"branchLineage"_s, toJsonArray(lineage));
        return from;
    }

    static int writeCast(Transaction &transaction, const PhaseContext &context, const QJsonObject &vision)
    {
        int count = 0;
        for (const QString &list : {u"coreCast"_s, u"supportingCast"_s}) {
            for (const QJsonValue &value : vision[list].toArray()) {
                const QJsonObject said = value.toObject();
                Character character;
                character.planKey = context.plan.key;
                character.displayName = said[u"name"].toString();
                character.slug = slugOf(said[u"slug"].toString(character.displayName), u"character-%1"_s.arg(++count));
                character.role = said[u"role"].toString();
                character.importance = said[u"importance"].toString();
                character.summary = said[u"summary"].toString();
                character.notes = said[u"notes"].toString();
                character.tracked = said[u"track"].toBool();
                character.provenance = provenance(context);
                // Obligations grow out of these; until then nothing of what was said is lost.
                for (const QString &key : {u"continuityHooks"_s, u"arcBeats"_s, u"motivation"_s}) {
                    if (said.contains(key))
                        character.provenance.insert(key, said[key]);
                }
                cast::put(transaction, character);
            }
        }
        return static_cast<int>(vision[u"coreCast"].toArray().size() + vision[u"supportingCast"].toArray().size());
    }

    static int writeLore(Transaction &transaction, const PhaseContext &context, const QJsonArray &needs)
    {
        for (const QJsonValue &value : needs) {
            const QJsonObject said = value.toObject();
            const QString slug = slugOf(said[u"requirementSlug"].toString(), u"lore"_s);
            LoreRequirement requirement =
                requirementstore::findBySlug(transaction.sql(), context.plan.key, slug).value_or(LoreRequirement());
            const LoreStatus status = loreStatusFromVision(said[u"status"].toString());
            // What was fulfilled once stays so: a vision cannot take it back.
            if (requirement.id.isEmpty() || status == LoreStatus::Ready)
                requirement.status = status;
            requirement.planKey = context.plan.key;
            requirement.slug = slug;
            requirement.title = said[u"title"].toString();
            requirement.description = said[u"description"].toString();
            if (!said[u"notes"].toString().isEmpty())
                requirement.notes = said[u"notes"].toString();
            const QJsonObject from = provenance(context);
            for (auto it = from.begin(); it != from.end(); ++it)
                requirement.metadata.insert(it.key(), it.value());
            requirement.metadata.insert(u"requiredFor"_s, said[u"requiredFor"].toArray());
            requirement.updatedAt = transaction.now();
            requirementstore::put(transaction, requirement);
        }
        return static_cast<int>(needs.size());
    }

    static std::vector<ListedItem> listed(const QJsonArray &backlog)
    {
        std::vector<ListedItem> items;
        for (const QJsonValue &value : backlog) {
            const QJsonObject said = value.toObject();
            items.push_back({said[u"id"].toString(), said[u"description"].toString(), said[u"status"].toString(),
                             toStringList(said[u"inputs"]), toStringList(said[u"outputs"])});
        }
        return items;
    }
};

} // namespace

std::unique_ptr<PhaseWork> makeVisionWork()
{
    return std::make_unique<VisionWork>();
}

} // namespace loomdeck
