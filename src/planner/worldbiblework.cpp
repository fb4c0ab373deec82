// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/outputs.h"
#include "core/json.h"
#include "lore/worldbible.h"
#include "planner/phasework.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Writes down how the world stands. */
class WorldBibleWork final : public PhaseWork
{
public:
    QString name() const override { return u"world-bible"_s; }
    bool isPlanner() const override { return false; }

    void makeParts(Transaction &transaction, PhaseContext &context) const override
    {
        const QString bible = worldbible::ensure(transaction, context.plan.key, context.branch);
        context.item.outputs = outputs::withValue(context.item.outputs, u"worldBibleId"_s, bible);
    }

    QJsonObject facts(Connection &connection, const PhaseContext &context) const override
    {
        QStringList lines;
        for (const WorldBibleEntry &entry : worldbible::activeEntries(connection, context.anchor(u"worldBibleId"_s)))
            lines << u"- %1 (%2): %3"_s.arg(entry.name, entry.category, entry.summary);
        return {{u"worldBible"_s, lines.isEmpty() ? u"nothing yet"_s : lines.join(u'\n')}};
    }

    PhaseResult apply(Transaction &transaction, PhaseContext &context, const QJsonValue &answer) const override
    {
        const QJsonObject said = answer.toObject();
        std::vector<WorldFact> facts;
        for (const QString &category : {u"characters"_s, u"locations"_s, u"systems"_s}) {
            for (const QJsonValue &value : said[category].toArray()) {
                const QJsonObject one = value.toObject();
                facts.push_back({category, one[u"name"].toString(), one[u"summary"].toString(),
                                 one[u"status"].toString(), toStringList(one[u"continuityNotes"])});
            }
        }
        WorldBibleEntry provenance;
        provenance.agentId = context.agentId;
        provenance.sourceConversationId = context.conversationId;
        provenance.sourceBacklogId = context.item.backlogId;
        provenance.branch = context.branch;
        const QString iteration = context.anchor(u"iterationIndex"_s);
        if (!iteration.isEmpty())
            provenance.iterationIndex = iteration.toInt();
        const QString bible = context.anchor(u"worldBibleId"_s);
        const auto written = worldbible::applyRun(transaction, bible, facts, provenance);
        return {u"World bible written: %1 entries."_s.arg(written.size()),
                {{u"worldBibleId"_s, bible}, {u"entries"_s, static_cast<qint64>(written.size())}},
                {},
                {},
                {}};
    }
};

} // namespace

std::unique_ptr<PhaseWork> makeWorldBibleWork()
{
    return std::make_unique<WorldBibleWork>();
}

} // namespace loomdeck
