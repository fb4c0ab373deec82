// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/phasework.h"

#include "backlog/planstore.h"
#include "lore/cast.h"

#include <array>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

QString PhaseWork::fault(const PhaseContext &, const QJsonObject &, const QString &) const
{
    return {};
}

void PhaseWork::prepare(Transaction &transaction, PhaseContext &context) const
{
    planstore::lockStory(transaction, context.plan.key);
    makeParts(transaction, context);
}

const PhaseWork &PhaseWork::of(Phase phase)
{
    static const std::array<std::unique_ptr<PhaseWork>, 6> works{makeVisionWork(),    makeWorldBibleWork(),
                                                                 makeIterationWork(), makeArchitectWork(),
                                                                 makeScrollWork(),    makeSceneWork()};
    return *works.at(static_cast<size_t>(phase));
}

QJsonObject commonFacts(Connection &connection, const PhaseContext &context)
{
    QJsonArray people;
    QStringList names;
    for (const Character &character : cast::listOfPlan(connection, context.plan.key)) {
        people.append(character.displayName);
        names << character.displayName;
    }
    return {{u"planId"_s, context.plan.id},
            {u"planName"_s, context.plan.name},
            {u"planDescription"_s, context.plan.description},
            {u"projectTitle"_s, context.plan.projectTitle},
            {u"projectLogline"_s, context.plan.projectLogline},
            {u"branch"_s, context.branch},
            {u"backlogId"_s, context.item.backlogId},
            {u"taskThought"_s, context.task.thought},
            {u"cast"_s, people},
            {u"castList"_s, names.isEmpty() ? u"nobody yet"_s : names.join(u", ")}};
}

} // namespace loomdeck
